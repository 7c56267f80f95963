import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { episodeFile } from "#shared/episodes/episode-schemas";
import { isDuplicateKey } from "../database/database-errors";
import type { EpisodeDeps } from "./episode-actions";
import { type EpisodeRecord, insertIfMissing } from "./episode-model";

/** The shipped episodes: each file of <contentFolder>/episodes is one, checked before it is stored. */
export function episodeLoaders(deps: { contentFolder: string } & Pick<EpisodeDeps, "quoteOf">) {
  return [
    {
      name: "episodes",
      /** Adds what is missing; an episode that is there, edited or not, stays as it is. */
      load: async (): Promise<{ added: number }> => {
        let added = 0;
        for (const episode of readEpisodes(path.join(deps.contentFolder, "episodes"))) {
          episode.basis.forEach(deps.quoteOf); // throws for a law that is not in the list
          if (await addEpisode(episode)) added += 1;
        }
        return { added };
      },
    },
  ];
}

function readEpisodes(folder: string): EpisodeRecord[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => {
    const parsed = episodeFile.safeParse(JSON.parse(readFileSync(path.join(folder, name), "utf8")));
    if (!parsed.success) throw new Error(`episodes/${name}: ${parsed.error.message}`);
    const { id, ...rest } = parsed.data;
    return { _id: id, ...rest };
  });
}

async function addEpisode(episode: EpisodeRecord): Promise<boolean> {
  try {
    return await insertIfMissing(episode);
  } catch (error) {
    if (isDuplicateKey(error)) return false; // another node starts at the same moment
    throw error;
  }
}
