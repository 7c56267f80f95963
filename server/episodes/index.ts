/** The episodes' door: the films, and how far each person has watched. */
export { createEpisodeBriefs } from "./episode-briefs";
export { episodeLoaders } from "./episode-content";
export { findEpisodeBases } from "./episode-model";
export { episodeRoutes } from "./episode-routes";
export { episodePersonalData } from "./personal-data";
