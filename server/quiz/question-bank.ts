import type { IsoDay } from "#shared/calendar/working-days";
import { AppError } from "#shared/errors/app-error";
import { selectHundred, TooFewQuestions } from "#shared/quiz/hundred";
import { isValidOn } from "#shared/quiz/question-dates";
import type { Question } from "#shared/quiz/quiz-schemas";
import type { ServedQuestion } from "../questions";

/** All questions at one moment, with what is worked out of them once and not per request. */
export interface BankState {
  /** Every question that was ever published, by id: withdrawn, voided and outdated ones too. */
  known: ReadonlyMap<string, ServedQuestion>;
  /** The published ones that are right on `day`. */
  validOn: (day: IsoDay) => readonly ServedQuestion[];
  /** The ten stages of `day`; refuses with `unavailable` where there is no hundred. */
  hundredOn: (day: IsoDay) => readonly (readonly string[])[];
  /** The words of an earlier publication, where the question has changed since. */
  earlier: ReadonlyMap<string, Question>;
}

/** What says which publication of a question somebody was asked; the first where nothing is said. */
export interface Asked {
  questionId: string;
  edition?: number | undefined;
}

/**
 * The questions in memory, so that serving one reads no database. They are read again when they are
 * `refreshMs` old and somebody asks; that somebody still gets the old ones, at once, unless nobody
 * has asked for so long that they may be of yesterday.
 */
export interface QuestionBank {
  current: () => Promise<BankState>;
  /** Reads them now: after an own change. */
  refresh: () => Promise<BankState>;
}

/** After this many missed refreshings the old ones are too old to be served at once. */
const mostMissed = 6;

/** `read` gives all questions; `nowMs` is any now that runs. */
export function createQuestionBank(options: {
  read: () => Promise<readonly ServedQuestion[]>;
  refreshMs: number;
  nowMs: () => number;
}): QuestionBank {
  let state: BankState | undefined;
  let reading: Promise<BankState> | undefined;
  let readAt = 0;
  const refresh = (): Promise<BankState> => {
    reading ??= options
      .read()
      .then((questions) => {
        readAt = options.nowMs();
        state = toState(questions);
        return state;
      })
      .finally(() => {
        reading = undefined;
      });
    return reading;
  };
  return {
    current: async () => {
      if (!state) return refresh();
      const ageMs = options.nowMs() - readAt;
      if (ageMs <= options.refreshMs) return state;
      // While the database is away the old ones serve on; the next caller tries again.
      const old = state;
      const refreshed = refresh().catch(() => old);
      return ageMs > options.refreshMs * mostMissed ? refreshed : old;
    },
    refresh,
  };
}

/** The question as it is now. Throws a plain error (a bug): rows are withdrawn, never deleted. */
export function mustFind({ known }: BankState, questionId: string): ServedQuestion {
  const found = known.get(questionId);
  if (!found) throw new Error(`The bank has no question ${questionId} any more.`);
  return found;
}

/** The question in the words in which it was asked, whatever was edited since. */
export function asAsked(bank: BankState, { questionId, edition = 1 }: Asked): Question {
  return bank.earlier.get(editionKey(questionId, edition)) ?? mustFind(bank, questionId);
}

function editionKey(questionId: string, edition: number): string {
  return `${questionId}@${edition}`;
}

function toState(questions: readonly ServedQuestion[]): BankState {
  const published = questions.filter(({ status }) => status === "published");
  const validOn = remembered((day) => published.filter((each) => isValidOn(each, day)));
  const everServed = questions.filter(({ edition = 1 }) => edition > 0);
  return {
    known: new Map(everServed.map((each) => [each.id, each])),
    earlier: new Map(
      everServed.flatMap(({ id, earlier = [] }) =>
        earlier.map(({ edition, content }) => [editionKey(id, edition), { id, ...content }]),
      ),
    ),
    validOn,
    hundredOn: remembered((day) => selectOrRefuse(validOn(day), day)),
  };
}

function selectOrRefuse(questions: readonly Question[], day: IsoDay): string[][] {
  try {
    return selectHundred(questions, day);
  } catch (error) {
    if (!(error instanceof TooFewQuestions)) throw error;
    throw new AppError("unavailable", error.message, {}, { cause: error });
  }
}

/** Only the last day asked for is kept: days come one after the other. */
function remembered<Value>(work: (day: IsoDay) => Value): (day: IsoDay) => Value {
  let last: { day: IsoDay; value: Value } | undefined;
  return (day) => {
    if (last?.day !== day) last = { day, value: work(day) };
    return last.value;
  };
}
