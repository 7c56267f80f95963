export { accountJobs } from "./account-jobs";
export { findReaders, nicknameOf } from "./account-names";
export { accountRoutes } from "./account-routes";
export { type DemoCentres, type DemoPeople, demoPeople } from "./demo-people";
export type { PersonalDataKeeper } from "./personal-data";
export { findOrCreatePerson } from "./session-actions";
export { createSessions } from "./sessions";
