import { mediaAddress } from "#shared/episodes/watch-progress";
import { createKeptFresh } from "../database/kept-fresh";
import { findEpisodeCards } from "./episode-model";

/** An episode in a line, as a judged answer names it. */
export interface EpisodeBrief {
  id: string;
  title: string;
  posterSmall: string;
}

const refreshMs = 5_000;

/** The films from memory: a finished round names one for nearly each of its answers. */
export function createEpisodeBriefs({ mediaBaseUrl }: { mediaBaseUrl: string | undefined }): {
  /** Null where there is none with this id (any more). */
  find: (id: string) => Promise<EpisodeBrief | null>;
} {
  const briefs = createKeptFresh({
    read: async () => {
      const cards = await findEpisodeCards();
      return new Map(
        cards.map(({ _id: id, title, posterSmall }) => [
          id,
          { id, title, posterSmall: mediaAddress(posterSmall, mediaBaseUrl) },
        ]),
      );
    },
    refreshMs,
    nowMs: () => performance.now(),
  });
  return { find: async (id) => (await briefs.current()).get(id) ?? null };
}
