/**
 * Counts the statistics of all questions anew, reading every finished round and every hundred once, in
 * stretches: a count that is whole by itself cannot drift, whatever is voided, erased or closed late.
 */
import {
  addAttempt,
  type ItemSums,
  noSums,
  statisticsOf,
  suspicionsOf,
} from "#shared/questions/question-statistics";
import type { QuestionDeps } from "./question-deps";
import { readQuestions } from "./question-model";
import type { StoredQuestion } from "./question-record";
import { replaceStatistics, type StatisticsRecord } from "./question-statistics-model";

const stretch = 1_000;

/** A finished round, as far as it counts here: in the letters of the question as it is written. */
export interface CountedRound {
  id: string;
  items: readonly {
    questionId: string;
    edition: number;
    isRight: boolean;
    isVoided: boolean;
    choice: readonly string[] | null;
  }[];
}

/** Somebody's hundred. */
export interface CountedJourney {
  id: string;
  answers: readonly { questionId: string; edition: number; isRight: boolean }[];
}

/** The quiz's answers, a stretch at a time by id. */
export interface AnswerSource {
  readRounds: (afterId: string, most: number) => Promise<CountedRound[]>;
  readJourneys: (afterId: string, most: number) => Promise<CountedJourney[]>;
}

interface Counted {
  round: ItemSums;
  journey: { attempts: number; right: number };
}

/** Puts a new count in place of the last one; says how many rounds it rests on. */
export async function countStatistics(
  { now }: Pick<QuestionDeps, "now">,
  source: AnswerSource,
): Promise<number> {
  const counted = new Map<string, Counted>();
  const rounds = await walk(source.readRounds, (round) => addRound(counted, round));
  await walk(source.readJourneys, (journey) => addJourney(counted, journey));
  const questions = (await readQuestions()).filter(({ edition }) => edition > 0);
  await replaceStatistics(questions.map((question) => toRecord(question, counted, now())));
  return rounds;
}

async function walk<Item extends { id: string }>(
  read: (afterId: string, most: number) => Promise<Item[]>,
  add: (item: Item) => void,
): Promise<number> {
  let afterId = "";
  let count = 0;
  for (;;) {
    const items = await read(afterId, stretch);
    for (const item of items) add(item);
    count += items.length;
    const last = items.at(-1);
    if (!last || items.length < stretch) return count;
    afterId = last.id;
  }
}

/** A voided question gives the same to everybody: it belongs neither to the marks nor to the rest. */
function addRound(counted: Map<string, Counted>, { items }: CountedRound): void {
  const valid = items.filter(({ isVoided }) => !isVoided);
  const score = valid.filter(({ isRight }) => isRight).length;
  for (const { questionId, edition, isRight, choice } of valid) {
    const rest = score - (isRight ? 1 : 0);
    addAttempt(countedOf(counted, questionId, edition).round, { isRight, rest, choice });
  }
}

function addJourney(counted: Map<string, Counted>, { answers }: CountedJourney): void {
  for (const { questionId, edition, isRight } of answers) {
    const { journey } = countedOf(counted, questionId, edition);
    journey.attempts += 1;
    journey.right += isRight ? 1 : 0;
  }
}

function countedOf(counted: Map<string, Counted>, questionId: string, edition: number): Counted {
  const key = `${questionId}@${edition}`;
  const known = counted.get(key);
  if (known) return known;
  const begun = { round: noSums(), journey: { attempts: 0, right: 0 } };
  counted.set(key, begun);
  return begun;
}

/** Of the words in which it is asked now: what earlier words got says nothing about these. */
function toRecord(
  question: StoredQuestion,
  counted: ReadonlyMap<string, Counted>,
  countedAt: Date,
): StatisticsRecord {
  const { id, edition, status } = question;
  const found = counted.get(`${id}@${edition}`);
  const statistics = statisticsOf(found?.round ?? noSums(), question);
  return {
    _id: id,
    edition,
    ...statistics,
    suspicions: status === "published" ? suspicionsOf(statistics, question) : [],
    journey: found?.journey ?? { attempts: 0, right: 0 },
    countedAt,
  };
}
