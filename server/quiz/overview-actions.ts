import { rulesInWords, viewCampaign } from "#shared/campaigns/campaign-week";
import { AppError } from "#shared/errors/app-error";
import { hundred } from "#shared/quiz/hundred";
import type { Judgement, QuizOverview } from "#shared/quiz/quiz-schemas";
import { todaysQuestion } from "#shared/quiz/todays-question";
import { type GivenAnswer, wrongBook } from "#shared/quiz/wrong-book";
import type { Signed } from "../http/request";
import { findJourney, type JourneyRecord } from "./journey-model";
import { type BankState, mustFind } from "./question-bank";
import { type QuizDeps, todayOf } from "./quiz-deps";
import {
  type ShownQuestion,
  showAsDrawn,
  showAsWritten,
  toAskedQuestion,
  toJudgement,
} from "./quiz-view";
import { isOverdue } from "./round-actions";
import { listRounds, type RoundRecord } from "./round-model";

/** Rounds the wrong book looks back on. */
const mostRounds = 100;

/** The week, the modes, the rules, today's one, and where the caller is. */
export async function readOverview(deps: QuizDeps, account: Signed | null): Promise<QuizOverview> {
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
    mine: account ? await readMine(deps, bank, account.accountId) : nobody,
  };
}

/** The wrong book: of each question the last answer, when that was wrong; latest first. */
export async function readReview(
  deps: QuizDeps,
  { accountId }: Signed,
): Promise<{ items: ReviewItem[] }> {
  const bank = await deps.bank.current();
  const wrong = wrongBook(givenAnswers(bank, await readHistory(accountId)));
  return { items: await Promise.all(wrong.map((answer) => viewWrong(deps, answer))) };
}

interface ReviewItem {
  question: ReturnType<typeof toAskedQuestion>;
  judgement: Judgement;
  answeredAt: string;
}

const nobody = { answered: 0, right: 0, openRoundId: null, roundsToday: 0, wrongCount: 0 };

async function readMine(
  deps: QuizDeps,
  bank: BankState,
  accountId: string,
): Promise<QuizOverview["mine"]> {
  const history = await readHistory(accountId);
  const { journey, rounds } = history;
  const answers = Object.values(journey?.answers ?? {});
  const open = rounds.find(({ status }) => status === "open");
  const [latest] = rounds;
  return {
    answered: answers.length,
    right: answers.filter(({ isRight }) => isRight).length,
    openRoundId: open && !isOverdue(open, deps.now()) ? open._id : null,
    roundsToday: latest?.day === todayOf(deps) ? latest.number : 0,
    wrongCount: wrongBook(givenAnswers(bank, history)).length,
  };
}

interface History {
  journey: JourneyRecord | null;
  rounds: readonly RoundRecord[];
}

async function readHistory(accountId: string): Promise<History> {
  const [journey, rounds] = await Promise.all([
    findJourney(accountId),
    listRounds(accountId, mostRounds),
  ]);
  return { journey, rounds };
}

interface ShownAnswer extends GivenAnswer {
  shown: ShownQuestion;
  choice: string;
}

/** Every answer of the hundred and of finished rounds; what was left out is no answer. */
function givenAnswers(bank: BankState, { journey, rounds }: History): ShownAnswer[] {
  const inJourney = Object.values(journey?.answers ?? {}).map((answer) => ({
    ...answer,
    shown: showAsWritten(mustFind(bank, answer.questionId)),
  }));
  const inRounds = rounds.flatMap(({ items, choices, finishedAt }) =>
    items.flatMap((item, position): ShownAnswer[] => {
      const choice = choices[position] ?? null;
      if (finishedAt === null || choice === null) return [];
      const shown = showAsDrawn(mustFind(bank, item.questionId), item);
      const { questionId, key } = item;
      return [{ questionId, isRight: choice === key, answeredAt: finishedAt, shown, choice }];
    }),
  );
  return [...inJourney, ...inRounds];
}

async function viewWrong(deps: QuizDeps, answer: ShownAnswer): Promise<ReviewItem> {
  return {
    question: toAskedQuestion(answer.shown),
    judgement: await toJudgement(deps, answer.shown, answer),
    answeredAt: answer.answeredAt.toISOString(),
  };
}
