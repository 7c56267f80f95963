import { useRef, useState } from "react";
import { claimTicketEndpoint } from "#shared/tickets/triage-endpoints";
import { call } from "../api/call";
import { showToast } from "../platform/dialogs";
import { deskProblem } from "./desk-problems";

export interface Claiming {
  claim: (row: { id: string; version: number }) => Promise<void>;
  /** Of the request that is being claimed. */
  pendingId: string | undefined;
  problem: string | undefined;
}

/** Takes a request from its row; the list is read again whatever came of it. */
export function useClaim(readAgain: () => Promise<void>): Claiming {
  const [pendingId, setPendingId] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const isClaiming = useRef<boolean>(false);
  const claim = async ({ id, version }: { id: string; version: number }) => {
    if (isClaiming.current) return;
    isClaiming.current = true;
    setPendingId(id);
    setProblem(undefined);
    try {
      await call(claimTicketEndpoint, { ticketId: id, version });
      showToast("这一件由您来办了");
    } catch (error) {
      setProblem(deskProblem(error));
    }
    await readAgain();
    isClaiming.current = false;
    setPendingId(undefined);
  };
  return { claim, pendingId, problem };
}
