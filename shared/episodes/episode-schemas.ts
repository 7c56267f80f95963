import { z } from "zod";
import { isoMoment } from "../http/fields";
import { basis, lawQuote } from "../quiz/quiz-schemas";
import { topics } from "../quiz/topics";
import { rightKind } from "../rights/right-schemas";

export const episodeId = z.string().regex(/^[a-z0-9-]{3,40}$/);
const seconds = z.number().min(0).max(3_600);
const mediaName = z.string().regex(/^[a-z0-9-]+(\.[0-9a-f]{8})?\.(mp4|vtt|jpg|png)$/);

/** One episode as the pipeline writes it (server/content/episodes/*.json). */
export const episodeFile = z.strictObject({
  id: episodeId,
  order: z.number().int().min(1),
  title: z.string().min(2).max(30),
  summary: z.string().min(4).max(80),
  topic: z.enum(topics),
  right: rightKind.nullable(),
  durationSeconds: seconds,
  width: z.number().int(),
  height: z.number().int(),
  video: mediaName,
  captionsFile: mediaName,
  poster: mediaName,
  posterSmall: mediaName,
  captions: z.array(z.strictObject({ start: seconds, end: seconds, text: z.string() })),
  chapters: z.array(z.strictObject({ start: seconds, title: z.string() })),
  stills: z.array(z.strictObject({ at: seconds, image: mediaName, alt: z.string() })),
  /** The same in words and pictures, for who cannot or may not watch. */
  article: z.array(
    z.strictObject({
      heading: z.string(),
      paragraphs: z.array(z.string()),
      image: mediaName.nullable(),
    }),
  ),
  /** The one thing to do afterwards. */
  doThis: z.string(),
  basis: z.array(basis).min(1),
  isSample: z.boolean(),
});
export type EpisodeFile = z.infer<typeof episodeFile>;

/** How far somebody has watched. */
export const episodeProgress = z.object({
  positionSeconds: seconds,
  isFinished: z.boolean(),
  watchedAt: isoMoment,
});
export type EpisodeProgress = z.infer<typeof episodeProgress>;

export const episodeCard = z.object({
  id: episodeId,
  title: z.string(),
  summary: z.string(),
  topic: z.enum(topics),
  durationSeconds: seconds,
  poster: z.string(),
  posterSmall: z.string(),
  isSample: z.boolean(),
  progress: episodeProgress.nullable(),
});
export type EpisodeCard = z.infer<typeof episodeCard>;

/** All addresses in it are paths on this server, or under MEDIA_BASE_URL. */
export const episodeView = episodeCard.extend({
  right: rightKind.nullable(),
  width: z.number(),
  height: z.number(),
  video: z.string(),
  captionsFile: z.string(),
  captions: z.array(z.object({ start: z.number(), end: z.number(), text: z.string() })),
  chapters: z.array(z.object({ start: z.number(), title: z.string() })),
  article: z.array(
    z.object({
      heading: z.string(),
      paragraphs: z.array(z.string()),
      image: z.string().nullable(),
    }),
  ),
  doThis: z.string(),
  quotes: z.array(lawQuote),
  relatedQuestionIds: z.array(z.string()),
});
export type EpisodeView = z.infer<typeof episodeView>;
