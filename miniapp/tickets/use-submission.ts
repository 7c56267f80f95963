import { useRef, useState } from "react";
import { AppError } from "#shared/errors/app-error";
import { readTicketEndpoint, submitTicketEndpoint } from "#shared/tickets/ticket-endpoints";
import { routePreview, type TicketView } from "#shared/tickets/ticket-schemas";
import { call } from "../api/call";
import { newIdempotencyKey } from "../api/send";
import { startAgainAt } from "../platform/navigation";
import { dropDeviceDrafts } from "./device-drafts";
import { consentsToSend, forgetConsents, type GivenConsents } from "./given-consents";
import { type Route, withCentre } from "./use-route";

/** What happened instead of sending; the person decides again. */
export type SubmissionTrouble =
  | { kind: "route_changed" }
  | { kind: "draft_changed" }
  | { kind: "incomplete" }
  | { kind: "failed"; error: unknown };

interface SubmissionOptions {
  ticket: TicketView;
  /** The draft as it is now, after it was changed elsewhere. */
  onTicket: (ticket: TicketView) => void;
  /** Where it would go now. */
  onRoute: (route: Route) => void;
}

export interface Submission {
  isBusy: boolean;
  trouble: SubmissionTrouble | undefined;
  submit: (consents: GivenConsents) => Promise<void>;
}

/** Sends the draft once, however often it is tapped or tried again. */
export function useSubmission({ ticket, onTicket, onRoute }: SubmissionOptions): Submission {
  const [isBusy, setIsBusy] = useState(false);
  const [trouble, setTrouble] = useState<SubmissionTrouble>();
  const key = useRef({ of: "", key: "" });
  const isRunning = useRef<boolean>(false);

  const send = async (consents: GivenConsents) => {
    const input = {
      ticketId: ticket.id,
      version: ticket.version,
      consents: consentsToSend(consents),
    };
    const text = JSON.stringify(input);
    // The same request keeps its key until it is answered; another one needs another.
    if (key.current.of !== text) key.current = { of: text, key: newIdempotencyKey() };
    await call(submitTicketEndpoint, input, { idempotencyKey: key.current.key });
  };

  const submit = async (consents: GivenConsents) => {
    if (isRunning.current) return;
    isRunning.current = true;
    setIsBusy(true);
    setTrouble(undefined);
    try {
      await send(consents);
      forgetConsents(ticket.id);
      dropDeviceDrafts((draft) => draft.ticketId === ticket.id);
      await startAgainAt(`/tickets/receipt-page?ticket=${ticket.id}`);
    } catch (error) {
      setTrouble(await readTrouble(error));
    } finally {
      isRunning.current = false;
      setIsBusy(false);
    }
  };

  const readTrouble = async (error: unknown): Promise<SubmissionTrouble> => {
    if (!(error instanceof AppError)) return { kind: "failed", error };
    if (error.code === "invalid_request") return { kind: "incomplete" };
    if (error.code !== "route_changed" && error.code !== "stale_version") {
      return { kind: "failed", error };
    }
    try {
      if (error.code === "route_changed") {
        onRoute(await withCentre(routePreview.parse(error.details.preview)));
        return { kind: "route_changed" };
      }
      onTicket(await call(readTicketEndpoint, { ticketId: ticket.id }));
      return { kind: "draft_changed" };
    } catch (second) {
      return { kind: "failed", error: second };
    }
  };

  return { isBusy, trouble, submit };
}
