import { model, Schema } from "mongoose";
import type { EpisodeFile } from "#shared/episodes/episode-schemas";

/** An episode as the pipeline made it, its id as the key. */
export type EpisodeRecord = Omit<EpisodeFile, "id"> & { _id: string };
export type EpisodeCardRecord = Pick<
  EpisodeRecord,
  "_id" | "title" | "summary" | "topic" | "durationSeconds" | "poster" | "posterSmall" | "isSample"
>;

export const EpisodeModel = model(
  "Episode",
  new Schema<EpisodeRecord>(
    {
      _id: { type: String, required: true },
      order: { type: Number, required: true, index: true },
      title: { type: String, required: true },
      summary: { type: String, required: true },
      topic: { type: String, required: true },
      right: { type: String, default: null },
      durationSeconds: { type: Number, required: true },
      width: { type: Number, required: true },
      height: { type: Number, required: true },
      video: { type: String, required: true },
      captionsFile: { type: String, required: true },
      poster: { type: String, required: true },
      posterSmall: { type: String, required: true },
      // Shapes inside are checked by `episodeFile` before anything is stored.
      captions: { type: Schema.Types.Mixed, required: true },
      chapters: { type: Schema.Types.Mixed, required: true },
      stills: { type: Schema.Types.Mixed, required: true },
      article: { type: Schema.Types.Mixed, required: true },
      doThis: { type: String, required: true },
      basis: { type: Schema.Types.Mixed, required: true },
      isSample: { type: Boolean, required: true },
    },
    { collection: "episodes", versionKey: false },
  ),
);

const cardOnly = {
  title: 1,
  summary: 1,
  topic: 1,
  durationSeconds: 1,
  poster: 1,
  posterSmall: 1,
  isSample: 1,
} as const;

/** All episodes in the order of the series, without what only their own pages show. */
export function findEpisodeCards(): Promise<EpisodeCardRecord[]> {
  return EpisodeModel.find({}, cardOnly)
    .sort({ order: 1, _id: 1 })
    .lean<EpisodeCardRecord[]>()
    .exec();
}

export function findEpisodeCard(id: string): Promise<EpisodeCardRecord | null> {
  return EpisodeModel.findById(id, cardOnly).lean<EpisodeCardRecord | null>().exec();
}

export function findEpisode(id: string): Promise<EpisodeRecord | null> {
  return EpisodeModel.findById(id).lean<EpisodeRecord | null>().exec();
}

/** What each film quotes. */
export async function findEpisodeBases(): Promise<
  { id: string; title: string; basis: EpisodeRecord["basis"] }[]
> {
  const found = await EpisodeModel.find({}, { title: 1, basis: 1 })
    .sort({ order: 1, _id: 1 })
    .lean<Pick<EpisodeRecord, "_id" | "title" | "basis">[]>()
    .exec();
  return found.map(({ _id, title, basis }) => ({ id: _id, title, basis }));
}

/** Adds an episode unless its id is taken: what was edited since is left alone. Says whether it did. */
export async function insertIfMissing(episode: EpisodeRecord): Promise<boolean> {
  const { upsertedCount } = await EpisodeModel.updateOne(
    { _id: episode._id },
    { $setOnInsert: episode },
    { upsert: true },
  );
  return upsertedCount === 1;
}
