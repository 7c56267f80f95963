import type { LawEntry } from "#shared/quiz/law-words";
import type { Campaigns } from "../campaigns";
import type { Job } from "../database/jobs";
import type { ApiRouter } from "../http/request";
import { readQuestions } from "../questions";
import { readCountedJourneys, readCountedRounds } from "./counted-answers";
import { type EarnedRound, findEarnedRound } from "./earned-round";
import { answersSince } from "./given-answers";
import { eraseJourney, findJourney } from "./journey-model";
import { createOpenRounds } from "./open-rounds";
import type { CountWrongBook } from "./overview-actions";
import { asAsked, createQuestionBank, type QuestionBank } from "./question-bank";
import { loadQuestions, readLawChanges, readLaws } from "./quiz-content";
import { assertChoice, todayOf } from "./quiz-deps";
import { quizRoutes } from "./quiz-routes";
import {
  type EpisodeLink,
  type JudgementDeps,
  showAsWritten,
  toAskedQuestion,
  toJudgement,
} from "./quiz-view";
import { exportRounds, roundJobs } from "./round-actions";
import { eraseRounds, voidInRounds } from "./round-model";

export type { AnswerMark, GivenAnswer, NewAnswers } from "./given-answers";
export type { BankState } from "./question-bank";
export {
  asAsked,
  assertChoice,
  type EarnedRound,
  type EpisodeLink,
  readLaws,
  showAsWritten,
  toAskedQuestion,
  toJudgement,
};

/** The questions, and what a judgement of one shows beside it. */
export type QuizReview = JudgementDeps & { bank: QuestionBank };
export {
  hasUnsettledRounds,
  listScoredRounds,
  listUnsettledRounds,
  type ScoredRound,
  settleRounds,
} from "./round-model";

/** What app.ts gets of the quiz. */
export interface QuizRoom {
  router: ApiRouter;
  jobs: readonly Job[];
  content: { name: string; load: () => Promise<{ added: number }> };
  personalData: {
    name: string;
    exportAccount: (accountId: string) => Promise<unknown>;
    eraseAccount: (accountId: string) => Promise<void>;
  };
  /** What the wrong book reads of the quiz. */
  review: QuizReview & { answersSince: typeof answersSince };
  /** The ids of questions that send people to this episode, for the episode's own page. */
  questionIdsOfEpisode: (episodeId: string) => Promise<string[]>;
  /** For the questions' statistics, and for voiding. */
  answers: {
    readRounds: typeof readCountedRounds;
    readJourneys: typeof readCountedJourneys;
    voidInRounds: typeof voidInRounds;
  };
  /** Serves what has just been published or taken out at once, on this node. */
  refreshBank: () => Promise<unknown>;
  /** How a round of this account went, for its certificate; null when the account has no such round. */
  findEarnedRound: (accountId: string, roundId: string) => Promise<EarnedRound | null>;
}

/** Questions edited on another node are seen here this much later. */
const refreshMs = 5_000;

/** Furnishes the quiz. Reads the shipped laws and their changes at once and throws ContentFault when they are wrong. */
export function furnishQuiz(options: {
  contentFolder: string;
  campaigns: Campaigns;
  laws: ReadonlyMap<string, LawEntry>;
  /** Called before questions are read, so that each one's law is in the list by then. */
  refreshLaws: () => Promise<void>;
  findEpisode: (episodeId: string) => Promise<EpisodeLink | null>;
  countWrongBook: CountWrongBook;
  now: () => Date;
  /** Told when rounds have been finished; may not take time. */
  roundsFinished: () => void;
}): QuizRoom {
  const { contentFolder, campaigns, laws, refreshLaws } = options;
  const { findEpisode, countWrongBook, now, roundsFinished } = options;
  const bank = createQuestionBank({
    read: async () => {
      await refreshLaws();
      return readQuestions();
    },
    refreshMs,
    nowMs: () => performance.now(),
  });
  const openRounds = createOpenRounds(bank, roundsFinished);
  const lawChanges = readLawChanges(contentFolder);
  return {
    router: quizRoutes({
      ...{ bank, openRounds, campaigns, lawChanges, laws, findEpisode, countWrongBook, now },
    }),
    jobs: roundJobs({ now }),
    content: {
      name: "questions",
      load: () => loadQuestions({ contentFolder, laws, today: todayOf({ now }) }),
    },
    personalData: {
      name: "quiz",
      exportAccount: async (accountId) => ({
        journey: await findJourney(accountId),
        rounds: await exportRounds(accountId),
      }),
      eraseAccount: async (accountId) => {
        await eraseJourney(accountId);
        await eraseRounds(accountId);
      },
    },
    refreshBank: bank.refresh,
    review: { bank, laws, findEpisode, answersSince },
    findEarnedRound: (accountId, roundId) => findEarnedRound({ campaigns }, accountId, roundId),
    answers: {
      readRounds: readCountedRounds,
      readJourneys: readCountedJourneys,
      voidInRounds,
    },
    questionIdsOfEpisode: async (episodeId) => {
      const { known } = await bank.current();
      return [...known.values()].filter((q) => q.episode?.id === episodeId).map(({ id }) => id);
    },
  };
}
