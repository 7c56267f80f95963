import { listEpisodesEndpoint } from "#shared/episodes/episode-endpoints";
import { readQuizOverviewEndpoint } from "#shared/quiz/quiz-endpoints";
import type { QuizOverview } from "#shared/quiz/quiz-schemas";
import { listTicketsEndpoint } from "#shared/tickets/ticket-endpoints";
import type { TicketCard } from "#shared/tickets/ticket-schemas";
import { call } from "../api/call";
import { type Loading, useLoad } from "../api/use-load";

export interface Figures {
  /** What has been answered, what is in the wrong book, and how much of that is due today. */
  quiz: Loading<QuizFigures>;
  watched: Loading<number>;
  tickets: Loading<MyTickets>;
}

type QuizFigures = Pick<QuizOverview["mine"], "answered" | "wrongCount" | "dueCount">;

export interface MyTickets {
  count: number;
  hasMore: boolean;
  open: readonly TicketCard[];
}

const most = 100;

/** Each figure by itself: one that does not come takes none of the others along. */
export function useFigures(accountId: string | undefined, isApplicant: boolean): Figures {
  const whose = accountId ?? "nobody";
  const isPaused = accountId === undefined;
  const quiz = useLoad(`me-quiz:${whose}`, readQuiz, { isPaused });
  const watched = useLoad(`me-watched:${whose}`, countWatched, { isPaused });
  const tickets = useLoad(`me-tickets:${whose}`, readTickets, {
    isPaused: isPaused || !isApplicant,
  });
  return { quiz, watched, tickets };
}

async function readQuiz(): Promise<QuizFigures> {
  const { mine } = await call(readQuizOverviewEndpoint, {});
  return mine;
}

async function countWatched(): Promise<number> {
  const { items } = await call(listEpisodesEndpoint, {});
  return items.filter(({ progress }) => progress?.isFinished).length;
}

async function readTickets(): Promise<MyTickets> {
  const [open, over] = await Promise.all([
    call(listTicketsEndpoint, { show: "open", limit: most }),
    call(listTicketsEndpoint, { show: "over", limit: most }),
  ]);
  return {
    count: open.items.length + over.items.length,
    hasMore: open.nextCursor !== null || over.nextCursor !== null,
    open: open.items,
  };
}
