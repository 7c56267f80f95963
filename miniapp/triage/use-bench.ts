import { useRef, useState } from "react";
import { AppError } from "#shared/errors/app-error";
import type { StaffAction } from "#shared/tickets/ticket-permissions";
import type { TriageTicket } from "#shared/tickets/ticket-schemas";
import { loadedValue } from "../api/use-load";
import { showToast } from "../platform/dialogs";
import { deskProblem } from "./desk-problems";
import { type OwnWords, type OwnWordsDesk, useOwnWords } from "./own-words";
import { type ShownTicket, type Stale, useShownTicket } from "./use-shown-ticket";

export interface Act<Result> {
  action: StaffAction;
  send: (ticket: TriageTicket) => Promise<Result>;
  /** What becomes of the answer. */
  onDone?: (result: Result) => void | Promise<void>;
  /** Of the words written for it: what is empty again afterwards. */
  clears?: Partial<OwnWords>;
  done?: string;
}

export interface Revealed {
  name: string;
  phone: string;
  principalName: string | null;
}

/** One opened request with everything that can be done to it. */
export interface Bench extends OwnWordsDesk {
  ticket: TriageTicket;
  /** The applicant in clear, once asked for; only in memory, gone with the page. */
  revealed: Revealed | undefined;
  setRevealed: (revealed: Revealed) => void;
  stale: Stale | undefined;
  takeLatest: () => Promise<void>;
  look: () => Promise<void>;
  show: (ticket: TriageTicket) => void;
  /** What is being sent. */
  pending: StaffAction | undefined;
  problem: { action: StaffAction; text: string } | undefined;
  act: <Result>(act: Act<Result>) => Promise<void>;
  /** The sheet that is open. */
  sheet: BenchSheet | undefined;
  open: (sheet: BenchSheet | undefined) => void;
}

export type BenchSheet = StaffAction | "more" | "changes" | "replies";

export type BenchParts = Omit<Bench, "ticket"> & Pick<ShownTicket, "state">;

/** `first`: the sheet that is open from the beginning. */
export function useBench(ticketId: string, first?: BenchSheet): BenchParts {
  const shown = useShownTicket(ticketId);
  const own = useOwnWords(ticketId);
  const [revealed, setRevealed] = useState<Revealed | undefined>(undefined);
  const [pending, setPending] = useState<StaffAction>();
  const [problem, setProblem] = useState<Bench["problem"]>();
  const [sheet, setSheet] = useState<BenchSheet | undefined>(first);
  const isSending = useRef<boolean>(false);

  const open = (next: BenchSheet | undefined) => {
    setProblem(undefined);
    setSheet(next);
  };

  const fail = (action: StaffAction, error: unknown) => {
    if (isStale(error)) shown.markStale(error.details);
    else setProblem({ action, text: deskProblem(error) });
  };

  const finish = async <Result>({ onDone, clears, done }: Act<Result>, result: Result) => {
    if (clears) own.write(clears);
    setSheet(undefined);
    if (done) showToast(done);
    await onDone?.(result);
  };

  const act = async <Result>(wanted: Act<Result>) => {
    const ticket = loadedValue(shown.state);
    if (isSending.current || !ticket) return;
    isSending.current = true;
    setPending(wanted.action);
    setProblem(undefined);
    try {
      await finish(wanted, await wanted.send(ticket));
    } catch (error) {
      fail(wanted.action, error);
    } finally {
      isSending.current = false;
      setPending(undefined);
    }
  };

  const { state, stale, takeLatest, look, show } = shown;
  return {
    ...own,
    state,
    stale,
    takeLatest,
    look,
    show,
    pending,
    problem,
    act,
    sheet,
    open,
    ...{ revealed, setRevealed },
  };
}

function isStale(error: unknown): error is AppError {
  return error instanceof AppError && error.code === "stale_version";
}
