/** What the program does for the desk by itself. Every run bears being done twice. */
import type { Job } from "../database/jobs";
import { indexRequests, type TicketDeps } from "../ticket-records";

const minuteMs = 60_000;

export function triageJobs(deps: TicketDeps): Job[] {
  return [{ name: "index-requests", everyMs: 10 * minuteMs, run: () => indexRequests(deps) }];
}
