/** Which centre a request goes to, and its place there: taken, given back, and put right after a crash. */

export { findConflictedCentres, findFreeHandlers, findHandlerConflict } from "./opponents";
export { placeAgain } from "./place-again";
export { findLatestRepair } from "./place-repair-model";
export { placementJobs } from "./placement-jobs";
export {
  briefOfCentre,
  reserveAgreedCentre,
  routeRequest,
  routingRequestOf,
} from "./route-request";
