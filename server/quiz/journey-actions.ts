import type { IsoDay } from "#shared/calendar/working-days";
import { addDays } from "#shared/calendar/working-days";
import { AppError } from "#shared/errors/app-error";
import { stagePlan } from "#shared/quiz/hundred";
import { currentJourney } from "#shared/quiz/journey-rule";
import type { JourneyView, Judgement } from "#shared/quiz/quiz-schemas";
import { isRightChoice, packChoice } from "#shared/quiz/quiz-scoring";
import { todaysQuestion } from "#shared/quiz/todays-question";
import type { Signed } from "../http/request";
import type { ServedQuestion } from "../questions";
import {
  beginJourney,
  findJourney,
  type JourneyAnswer,
  type JourneyRecord,
  keepFirstAnswer,
} from "./journey-model";
import { asAsked, type BankState, mustFind } from "./question-bank";
import { assertChoice, assertModeOn, type QuizDeps, todayOf } from "./quiz-deps";
import { showAsWritten, toAskedQuestion, toJudgement } from "./quiz-view";

const stageSize = 10;

/** What somebody chose. */
export interface Chosen {
  questionId: string;
  choice: string[];
}

/** The caller's hundred: theirs once begun, else that of the day. */
export async function readJourney(deps: QuizDeps, account: Signed | null): Promise<JourneyView> {
  const bank = await deps.bank.current();
  const journey = account && (await findJourney(account.accountId));
  const ids = listedIds(bank, journey, todayOf(deps));
  const answers = Object.values(journey?.answers ?? {});
  return {
    stages: stagePlan.map(({ place, theme }, index) => ({
      number: index + 1,
      place,
      theme,
      questionIds: ids.slice(index * stageSize, (index + 1) * stageSize),
    })),
    questions: ids.map((id) => {
      const answered = answers.find(({ questionId }) => questionId === id);
      return toAskedQuestion(showAsWritten(asAsked(bank, answered ?? nowAsked(bank, id))));
    }),
    answers: await Promise.all(answers.map((answer) => viewAnswer(deps, bank, answer))),
  };
}

/** Judges an answer; with a session the first one of each place is kept, and given again ever after. */
export async function answerJourney(
  deps: QuizDeps,
  given: Chosen,
  account: Signed | null,
): Promise<Judgement> {
  const bank = await deps.bank.current();
  const today = todayOf(deps);
  const journey = account && (await findJourney(account.accountId));
  const listed = listedIds(bank, journey, today);
  placeOf(bank, listed, given.questionId);
  const answer = judge(deps, mustFind(bank, given.questionId), given.choice);
  if (!account) return viewAnswer(deps, bank, answer);
  // Who is on the way finishes it, whatever is switched off meanwhile.
  if (!journey) assertModeOn(await deps.campaigns.weekOn(today), "hundred");
  const begun = journey ?? (await beginJourney(account.accountId, listed, today));
  // Another device may have begun in between, with another list.
  const position = placeOf(bank, listedIds(bank, begun, today), given.questionId);
  const kept = await keepFirstAnswer(account.accountId, position, answer);
  if (!kept) throw new AppError("not_found", "The journey was erased at this moment.");
  return viewAnswer(deps, bank, kept);
}

/** Judges an answer to today's one (or yesterday's, for who began before midnight); keeps nothing. */
export async function answerToday(deps: QuizDeps, given: Chosen): Promise<Judgement> {
  const bank = await deps.bank.current();
  const today = todayOf(deps);
  const asked = [today, addDays(today, -1)].map((day) => todaysQuestion(bank.validOn(day), day));
  const question = asked.find((each) => each?.id === given.questionId);
  if (!question) throw new AppError("not_found", "That is not today's question.");
  return viewAnswer(deps, bank, judge(deps, question, given.choice));
}

/** The hundred of this account on that day, in order; of nobody, that of the day. */
export function listedIds(bank: BankState, journey: JourneyRecord | null, today: IsoDay): string[] {
  if (!journey) return bank.hundredOn(today).flat();
  const answered = Object.entries(journey.answers);
  return currentJourney(
    {
      questionIds: journey.questionIds,
      answeredIds: new Map(
        answered.map(([position, { questionId }]) => [Number(position), questionId]),
      ),
    },
    bank.known,
    bank.validOn(today),
  );
}

/** Refuses a question that is not in the list: known ones (the law has changed, say) in other words than unknown ones. */
function placeOf(bank: BankState, listed: readonly string[], questionId: string): number {
  const position = listed.indexOf(questionId);
  if (position >= 0) return position;
  if (!bank.known.has(questionId)) throw new AppError("not_found", "No such question.");
  throw new AppError("not_possible_now", "Not one of this person's hundred today.", {
    reason: "not_in_journey",
  });
}

function nowAsked(bank: BankState, questionId: string) {
  return { questionId, edition: mustFind(bank, questionId).edition };
}

function judge(deps: QuizDeps, question: ServedQuestion, choice: readonly string[]): JourneyAnswer {
  const optionIds = question.options.map(({ id }) => id);
  assertChoice(choice, { type: question.type, optionIds });
  return judged(deps, question, choice);
}

/** The answer to be kept; `choice` is one for this question. */
export function judged(
  { now }: Pick<QuizDeps, "now">,
  question: ServedQuestion,
  choice: readonly string[],
): JourneyAnswer {
  const { edition = 1 } = question;
  return {
    questionId: question.id,
    ...(edition > 1 && { edition }),
    choice: packChoice(choice),
    isRight: isRightChoice(choice, question.answer),
    answeredAt: now(),
  };
}

function viewAnswer(deps: QuizDeps, bank: BankState, answer: JourneyAnswer): Promise<Judgement> {
  return toJudgement(deps, showAsWritten(asAsked(bank, answer)), answer);
}
