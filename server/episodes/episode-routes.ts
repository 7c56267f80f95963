import {
  listEpisodesEndpoint,
  readEpisodeEndpoint,
  saveEpisodeProgressEndpoint,
} from "#shared/episodes/episode-endpoints";
import { type ApiRouter, createApiRouter, signedIn } from "../http/request";
import { serve } from "../http/serve";
import {
  type EpisodeDeps,
  listEpisodes,
  readEpisode,
  saveEpisodeProgress,
} from "./episode-actions";

export function episodeRoutes(deps: EpisodeDeps): ApiRouter {
  const router = createApiRouter();
  serve(router, listEpisodesEndpoint, (_, request) => listEpisodes(deps, request.account));
  serve(router, readEpisodeEndpoint, (input, request) => readEpisode(deps, input, request.account));
  serve(router, saveEpisodeProgressEndpoint, (input, request) =>
    saveEpisodeProgress(deps, input, signedIn(request)),
  );
  return router;
}
