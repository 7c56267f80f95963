import { letters } from "#shared/quiz/round-draw";
import { findJourney, type JourneyRecord } from "./journey-model";
import { listFinishedRoundsAfter, type RoundPlace, type RoundRecord } from "./round-model";

/** One answer somebody gave, in the hundred or in a finished round. */
export interface GivenAnswer {
  questionId: string;
  /** Which publication of it was answered; the first where nothing is said. */
  edition?: number;
  /** Sorted letters of the question as it is written, "BD". */
  choice: string;
  isRight: boolean;
  answeredAt: Date;
}

/** How far a reader of an account's answers has come. */
export interface AnswerMark {
  /** Places of the hundred that have been read; an answer there never changes. */
  positions: readonly number[];
  /** The last round that has been read; null before the first one. */
  round: RoundPlace | null;
}

export interface NewAnswers {
  answers: GivenAnswer[];
  /** Where to go on; there may be more. */
  mark: AnswerMark;
}

/** Read at once at most. */
const mostRounds = 100;

/** What an account answered since `mark`, the earliest first; what was left out in a round, or voided, is no answer. */
export async function answersSince(accountId: string, mark: AnswerMark): Promise<NewAnswers> {
  const [journey, rounds] = await Promise.all([
    findJourney(accountId),
    listFinishedRoundsAfter(accountId, mark.round, mostRounds),
  ]);
  const inJourney = journeyAnswersSince(journey, mark);
  const last = rounds.at(-1);
  const answers = [...inJourney.map(([, answer]) => answer), ...rounds.flatMap(roundAnswers)];
  return {
    answers: answers.sort((a, b) => a.answeredAt.getTime() - b.answeredAt.getTime()),
    mark: {
      positions: [...mark.positions, ...inJourney.map(([position]) => position)],
      round: last ? { day: last.day, number: last.number } : mark.round,
    },
  };
}

function journeyAnswersSince(
  journey: JourneyRecord | null,
  { positions }: AnswerMark,
): [number, GivenAnswer][] {
  const read = new Set(positions);
  return Object.entries(journey?.answers ?? {})
    .map(([position, answer]): [number, GivenAnswer] => [Number(position), answer])
    .filter(([position]) => !read.has(position));
}

function roundAnswers({ items, choices, finishedAt }: RoundRecord): GivenAnswer[] {
  return items.flatMap(({ questionId, order, key, edition, isVoided }, position) => {
    const shown = choices[position] ?? null;
    if (finishedAt === null || shown === null || isVoided) return [];
    const written = [...shown].map((letter) => order[letters.indexOf(letter)] ?? "");
    const choice = written.sort((a, b) => (a < b ? -1 : 1)).join("");
    const isRight = shown === key;
    return [{ questionId, ...(edition && { edition }), choice, isRight, answeredAt: finishedAt }];
  });
}
