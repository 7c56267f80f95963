import type { EpisodeCard, EpisodeProgress, EpisodeView } from "#shared/episodes/episode-schemas";
import type { LawQuote } from "#shared/quiz/quiz-schemas";
import type { EpisodeCardRecord, EpisodeRecord } from "./episode-model";
import type { ProgressRecord } from "./progress-model";

/** The address of a media file, by its name. */
type AddressOf = (name: string) => string;

export function toEpisodeCard(
  episode: EpisodeCardRecord,
  progress: ProgressRecord | null,
  addressOf: AddressOf,
): EpisodeCard {
  return {
    id: episode._id,
    title: episode.title,
    summary: episode.summary,
    topic: episode.topic,
    durationSeconds: episode.durationSeconds,
    poster: addressOf(episode.poster),
    posterSmall: addressOf(episode.posterSmall),
    isSample: episode.isSample,
    progress: progress && toProgressView(progress),
  };
}

export function toEpisodeView(
  episode: EpisodeRecord,
  about: {
    progress: ProgressRecord | null;
    quotes: LawQuote[];
    relatedQuestionIds: string[];
  },
  addressOf: AddressOf,
): EpisodeView {
  return {
    ...toEpisodeCard(episode, about.progress, addressOf),
    right: episode.right,
    width: episode.width,
    height: episode.height,
    video: addressOf(episode.video),
    captionsFile: addressOf(episode.captionsFile),
    captions: episode.captions.map(({ start, end, text }) => ({ start, end, text })),
    chapters: episode.chapters.map(({ start, title }) => ({ start, title })),
    article: episode.article.map(({ heading, paragraphs, image }) => ({
      heading,
      paragraphs,
      image: image && addressOf(image),
    })),
    doThis: episode.doThis,
    quotes: about.quotes,
    relatedQuestionIds: about.relatedQuestionIds,
  };
}

export function toProgressView(progress: ProgressRecord): EpisodeProgress {
  return {
    positionSeconds: progress.positionSeconds,
    isFinished: progress.isFinished,
    watchedAt: progress.sentAt.toISOString(),
  };
}
