import type { IsoDay } from "#shared/calendar/working-days";
import type { Campaign } from "#shared/campaigns/campaign-schemas";
import { phaseOn, rulesInWords, viewCampaign } from "#shared/campaigns/campaign-week";
import { AppError } from "#shared/errors/app-error";
import { hundred } from "#shared/quiz/hundred";
import type { QuizOverview } from "#shared/quiz/quiz-schemas";
import { todaysQuestion } from "#shared/quiz/todays-question";
import type { Signed } from "../http/request";
import { findJourney } from "./journey-model";
import { type QuizDeps, todayOf } from "./quiz-deps";
import { showAsWritten, toAskedQuestion } from "./quiz-view";
import { isOverdue } from "./round-actions";
import { listRounds, listScoredRounds } from "./round-model";

/** How much of an account is in the wrong book, and how much of that is left for today. */
export type CountWrongBook = (
  accountId: string,
) => Promise<Pick<QuizOverview["mine"], "wrongCount" | "dueCount">>;

export interface OverviewDeps extends QuizDeps {
  countWrongBook: CountWrongBook;
}

/** The week, the modes, the rules, today's one, and where the caller is. */
export async function readOverview(
  deps: OverviewDeps,
  account: Signed | null,
): Promise<QuizOverview> {
  const bank = await deps.bank.current();
  const today = todayOf(deps);
  const week = await deps.campaigns.weekOn(today);
  const warmUp = todaysQuestion(bank.validOn(today), today);
  if (!warmUp) throw new AppError("unavailable", "No question is valid today.");
  return {
    campaign: viewCampaign(week, today),
    questionCount: hundred,
    round: week.round,
    rules: rulesInWords(week),
    todaysQuestion: toAskedQuestion(showAsWritten(warmUp)),
    lawChanges: deps.lawChanges
      .filter(({ shownFrom, shownTo }) => shownFrom <= today && today <= shownTo)
      .map(({ title, text, from }) => ({ title, text, from })),
    mine: account ? await readMine(deps, week, account.accountId) : nobody,
  };
}

const nobody = {
  answered: 0,
  right: 0,
  openRoundId: null,
  roundsToday: 0,
  wrongCount: 0,
  dueCount: 0,
  week: null,
};

async function readMine(
  deps: OverviewDeps,
  week: Campaign,
  accountId: string,
): Promise<QuizOverview["mine"]> {
  const [journey, [latest], wrongBook, results] = await Promise.all([
    findJourney(accountId),
    listRounds(accountId, 1), // the open one, if there is one, is always the latest
    deps.countWrongBook(accountId),
    resultsIn(week, todayOf(deps), accountId),
  ]);
  const answers = Object.values(journey?.answers ?? {});
  const isOpen = latest?.status === "open" && !isOverdue(latest, deps.now());
  return {
    answered: answers.length,
    right: answers.filter(({ isRight }) => isRight).length,
    openRoundId: latest && isOpen ? latest._id : null,
    roundsToday: latest?.day === todayOf(deps) ? latest.number : 0,
    ...wrongBook,
    week: results,
  };
}

/** What somebody's finished rounds of the week's days came to; not read while they may still change. */
async function resultsIn(
  week: Campaign,
  today: IsoDay,
  accountId: string,
): Promise<QuizOverview["mine"]["week"]> {
  if (phaseOn(week, today) !== "after") return null;
  const rounds = await listScoredRounds([accountId], week.startsOn, week.endsOn);
  const [best] = rounds.toSorted((a, b) => b.score - a.score);
  return {
    rounds: rounds.length,
    best: best ? { score: best.score, questionCount: best.questionCount } : null,
  };
}
