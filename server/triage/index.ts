/** The desk: the queue, and what staff and the coordinator do with requests. */
export { unclaimAllOf } from "./handler-leaving";
export { triageJobs } from "./triage-jobs";
export { triageRoutes } from "./triage-routes";
export { viewTriageRow } from "./triage-view";
