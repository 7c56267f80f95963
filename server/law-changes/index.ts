/** A law changes: what rests on it, and ending or renewing that. */
export { lawChangeRoutes } from "./law-change-routes";
