import { useRef, useState } from "react";
import type { z } from "zod";
import type { TriageRow } from "#shared/tickets/ticket-schemas";
import { ticketBounds } from "#shared/tickets/ticket-terms";
import { claimTicketsEndpoint } from "#shared/tickets/triage-endpoints";
import { call } from "../api/call";
import { deskProblem } from "./desk-problems";
import { shortNumber } from "./desk-words";

type ClaimResult = z.output<typeof claimTicketsEndpoint.output>["results"][number];

/** What became of several claimed at once. */
export interface ClaimsTold {
  claimed: number;
  /** One sentence for each that was not. */
  others: readonly string[];
}

export interface Picks {
  /** Requests chosen to be claimed together. */
  ids: ReadonlySet<string>;
  isFull: boolean;
  toggle: (row: TriageRow) => void;
  clear: () => void;
  claim: () => Promise<void>;
  isBusy: boolean;
  told: ClaimsTold | undefined;
  problem: string | undefined;
  forget: () => void;
}

/** Chooses rows and claims them together; `rows` is what is shown now, with the versions as seen. */
export function usePicks(rows: readonly TriageRow[], readAgain: () => Promise<void>): Picks {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setIsBusy] = useState(false);
  const [told, setTold] = useState<ClaimsTold>();
  const [problem, setProblem] = useState<string>();
  const isClaiming = useRef<boolean>(false);
  // What a colleague has claimed since is no longer chosen.
  const picked = rows.filter(({ id, handler }) => chosen.has(id) && handler === null);
  const ids = new Set(picked.map(({ id }) => id));
  const isFull = ids.size >= ticketBounds.claimsAtOnce;

  const forget = () => {
    setTold(undefined);
    setProblem(undefined);
  };
  const toggle = ({ id }: TriageRow) => {
    forget();
    if (ids.has(id)) setChosen(new Set([...ids].filter((one) => one !== id)));
    else if (!isFull) setChosen(new Set([...ids, id]));
  };
  const claim = async () => {
    if (isClaiming.current || picked.length === 0) return;
    isClaiming.current = true;
    setIsBusy(true);
    forget();
    try {
      const tickets = picked.map(({ id, version }) => ({ ticketId: id, version }));
      const { results } = await call(claimTicketsEndpoint, { tickets });
      setTold(tellOf(results, picked));
      setChosen(new Set());
    } catch (error) {
      setProblem(deskProblem(error));
    }
    await readAgain();
    isClaiming.current = false;
    setIsBusy(false);
  };
  const clear = () => setChosen(new Set());
  return { ids, isFull, toggle, clear, claim, isBusy, told, problem, forget };
}

function tellOf(results: readonly ClaimResult[], rows: readonly TriageRow[]): ClaimsTold {
  const numbers = new Map(rows.map(({ id, number }) => [id, shortNumber(number)]));
  return {
    claimed: results.filter(({ outcome }) => outcome === "claimed").length,
    others: results
      .filter(({ outcome }) => outcome !== "claimed")
      .map((result) => `${numbers.get(result.ticketId) ?? ""} ${refusalWords(result)}`),
  };
}

/** Complete by type: a new outcome without words does not compile. */
const words: Record<Exclude<ClaimResult["outcome"], "claimed" | "taken">, string> = {
  conflict: "没有认领：这件事的另一方正由您在办，要请同事来办。",
  changed: "没有认领：刚有了新变化，看一眼再认领。",
  not_possible: "没有认领：现在不能认领了。",
  gone: "没有认领：已经不在您这里了。",
};

function refusalWords({ outcome, handlerName }: ClaimResult): string {
  if (outcome === "taken") return `没有认领：${handlerName || "同事"}快了一步。`;
  return outcome === "claimed" ? "" : words[outcome];
}
