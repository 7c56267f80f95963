/** What the program does for the desk by itself. Every run bears being done twice. */
import type { Job } from "../database/jobs";
import { indexRequests, type TicketDeps } from "../ticket-records";
import { sweepWatchers } from "./watcher-model";

const everyMs = 10 * 60_000;

export function triageJobs(deps: TicketDeps): Job[] {
  return [
    { name: "index-requests", everyMs, run: () => indexRequests(deps) },
    { name: "sweep-watchers", everyMs, run: () => sweepWatchers(deps.now()) },
  ];
}
