import type { z } from "zod";
import type {
  readEpisodeEndpoint,
  saveEpisodeProgressEndpoint,
} from "#shared/episodes/episode-endpoints";
import type { EpisodeCard, EpisodeProgress, EpisodeView } from "#shared/episodes/episode-schemas";
import { mediaAddress, readProgress } from "#shared/episodes/watch-progress";
import { AppError } from "#shared/errors/app-error";
import type { Basis, LawQuote } from "#shared/quiz/quiz-schemas";
import type { Signed } from "../http/request";
import { findEpisode, findEpisodeCard, findEpisodeCards } from "./episode-model";
import { toEpisodeCard, toEpisodeView, toProgressView } from "./episode-view";
import { findProgress, findProgressOf, keepProgress } from "./progress-model";

export interface EpisodeDeps {
  /** Where the media files are, when not on this server. */
  mediaBaseUrl: string | undefined;
  /** The statute quote as it is shown (quiz room). */
  quoteOf: (basis: Basis) => LawQuote;
  /** Whether a basis names the law of today: a film names both versions of a law that changes. */
  isInForce: (basis: Basis) => boolean;
  /** Published questions that send their wrong answers to this episode (quiz room). */
  relatedQuestionIds: (episodeId: string) => Promise<string[]>;
  /** The moment it is; tests set it. */
  now: () => Date;
}

export async function listEpisodes(
  deps: EpisodeDeps,
  account: Signed | null,
): Promise<{ items: EpisodeCard[] }> {
  const [episodes, progress] = await Promise.all([
    findEpisodeCards(),
    account ? findProgress(account.accountId) : null,
  ]);
  const items = episodes.map((episode) =>
    toEpisodeCard(episode, progress?.get(episode._id) ?? null, addressOf(deps)),
  );
  return { items };
}

/** One episode with all its page shows; 404 when there is none with this id. */
export async function readEpisode(
  deps: EpisodeDeps,
  { episodeId }: z.output<typeof readEpisodeEndpoint.input>,
  account: Signed | null,
): Promise<EpisodeView> {
  const episode = await findEpisode(episodeId);
  if (!episode) throw noSuchEpisode();
  const [progress, relatedQuestionIds] = await Promise.all([
    account ? findProgressOf(account.accountId, episodeId) : null,
    deps.relatedQuestionIds(episodeId),
  ]);
  const quotes = episode.basis.filter(deps.isInForce).map(deps.quoteOf);
  return toEpisodeView(episode, { progress, quotes, relatedQuestionIds }, addressOf(deps));
}

/** Keeps the position and answers with what holds now, which may be a later message's. */
export async function saveEpisodeProgress(
  deps: EpisodeDeps,
  input: z.output<typeof saveEpisodeProgressEndpoint.input>,
  account: Signed,
): Promise<EpisodeProgress> {
  const episode = await findEpisodeCard(input.episodeId);
  if (!episode) throw noSuchEpisode();
  const sent = { ...input, sentAt: new Date(input.sentAt) };
  const { durationSeconds } = episode;
  const message = readProgress(sent, { durationSeconds, now: deps.now() });
  return toProgressView(await keepProgress(account.accountId, episode._id, message));
}

function addressOf({ mediaBaseUrl }: Pick<EpisodeDeps, "mediaBaseUrl">): (name: string) => string {
  return (name) => mediaAddress(name, mediaBaseUrl);
}

function noSuchEpisode(): AppError {
  return new AppError("not_found", "No such episode.");
}
