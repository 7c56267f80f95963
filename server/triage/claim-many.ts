/** Taking several requests at once: each is a claim of its own, and each is told what became of it. */
import type { z } from "zod";
import { AppError } from "#shared/errors/app-error";
import type { claimTicketsEndpoint } from "#shared/tickets/triage-endpoints";
import type { Signed } from "../http/request";
import type { TicketDeps } from "../ticket-records";
import { claimTicket } from "./triage-actions";
import type { Target } from "./triage-change";

type Claim = z.input<typeof claimTicketsEndpoint.output>["results"][number];

/** One after the other: what is claimed counts when the next one's other side is looked for. */
export async function claimTickets(
  deps: TicketDeps,
  input: { tickets: readonly Target[] },
  me: Signed,
): Promise<{ results: Claim[] }> {
  const results: Claim[] = [];
  for (const target of input.tickets) results.push(await claimOne(deps, target, me));
  return { results };
}

async function claimOne(deps: TicketDeps, target: Target, me: Signed): Promise<Claim> {
  const { ticketId } = target;
  try {
    await claimTicket(deps, target, me);
    return { ticketId, outcome: "claimed", handlerName: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ticketId, ...refusalOf(error) };
  }
}

function refusalOf(error: AppError): Pick<Claim, "outcome" | "handlerName"> {
  const { code, details } = error;
  const outcome = outcomeOf(code, details);
  if (outcome === undefined) throw error;
  const { handlerName } = details;
  return { outcome, handlerName: typeof handlerName === "string" ? handlerName : null };
}

function outcomeOf(code: string, details: AppError["details"]): Claim["outcome"] | undefined {
  if (code === "conflict" && details.reason === "former_handler") return "not_possible";
  if (code === "conflict") return "handlerName" in details ? "taken" : "conflict";
  if (code === "stale_version") return "changed";
  if (code === "not_possible_now" || code === "not_allowed") return "not_possible";
  return code === "not_found" ? "gone" : undefined;
}
