/** The statutes' door: texts that editors bring in, the list of laws, and whether quotes stand. */
export { createLawList } from "./law-list";
export { statutePersonalData } from "./personal-data";
export { importStatute } from "./statute-actions";
export { findLikestArticle, findQuoteFaults, findTexts } from "./statute-lookups";
export { statuteRoutes } from "./statute-routes";
