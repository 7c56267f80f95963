/** The desk: the queue, and what staff and the coordinator do with requests. */
export { triageRoutes } from "./triage-routes";
