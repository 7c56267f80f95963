/** Questions in files: spreadsheets, our JSON, Moodle GIFT. */
export { exchangeRoutes } from "./exchange-routes";
