/** The centres' door: the directory, and the places in it that requests for help take. */

export {
  centreNames,
  listReservations,
  listRoutingCentres,
  officeHoursOf,
  readCentreBrief,
  releaseLoad,
  reserveLoad,
} from "./centre-actions";
export { centreLoaders, sampleStaffCentres } from "./centre-content";
export { centreRoutes } from "./centre-routes";
export { pauseJob } from "./directory-actions";
export { directoryRepair } from "./directory-changes";
export { directoryRoutes } from "./directory-routes";
export { placeOf, units } from "./regions";
