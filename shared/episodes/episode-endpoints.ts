import { z } from "zod";
import { anyRole, defineEndpoint } from "../http/endpoint";
import { episodeCard, episodeId, episodeProgress, episodeView } from "./episode-schemas";

export const listEpisodesEndpoint = defineEndpoint({
  name: "listEpisodes",
  summary: "All episodes in the order of the series, with my progress",
  method: "get",
  path: "/api/episodes",
  access: "everyone",
  input: z.strictObject({}),
  output: z.object({ items: z.array(episodeCard) }),
});

export const readEpisodeEndpoint = defineEndpoint({
  name: "readEpisode",
  summary: "One episode with captions, chapters, text and the articles it rests on",
  method: "get",
  path: "/api/episodes/:episodeId",
  access: "everyone",
  input: z.strictObject({ episodeId }),
  output: episodeView,
});

export const saveEpisodeProgressEndpoint = defineEndpoint({
  name: "saveEpisodeProgress",
  summary:
    "Keep where I am. `sentAt` orders the messages of one person: a late one never moves the position back",
  method: "put",
  path: "/api/episodes/:episodeId/progress",
  access: anyRole,
  input: z.strictObject({
    episodeId,
    positionSeconds: z.number().min(0).max(3_600),
    isFinished: z.boolean(),
    sentAt: z.iso.datetime(),
  }),
  output: episodeProgress,
});
