import { topicQuotas } from "./hundred";
import type { Question } from "./quiz-schemas";
import { packChoice } from "./quiz-scoring";
import { type Topic, topics } from "./topics";

/** One question of a round, frozen: the letters people see, and what they stand for. */
export interface RoundItem {
  questionId: string;
  /** The file's option ids in the order they are shown: "CADB" shows the file's C as A. */
  order: string;
  /** The right letters as shown, sorted: "BD". Never leaves the server before the end. */
  key: string;
  /** Which publication of the question it was; the first where nothing is said. */
  edition?: number | undefined;
  /** The question was voided: it counts as right. */
  isVoided?: boolean | undefined;
}

/** A random whole number from 0 to `limit` - 1. */
export type RandomBelow = (limit: number) => number;

type Drawable = Pick<Question, "id" | "type" | "topic" | "options" | "answer"> & {
  edition?: number | undefined;
};

export const letters = "ABCDEF";
const fine = 1_000_000;

/**
 * Draws `count` different questions, each topic by its share of the hundred (whole part surely, the
 * rest by chance), in random order with shuffled options. A judgement keeps 对 before 错.
 */
export function drawRound(
  questions: readonly Drawable[],
  count: number,
  random: RandomBelow,
): RoundItem[] {
  const pools = new Map(
    topics.map((topic) => [
      topic,
      shuffled(
        questions.filter((q) => q.topic === topic),
        random,
      ),
    ]),
  );
  const drawn: Drawable[] = [];
  for (const topic of drawTopics(count, random)) {
    const next = pools.get(topic)?.pop();
    if (next) drawn.push(next);
  }
  const left = shuffled([...pools.values()].flat(), random);
  drawn.push(...left.slice(0, Math.max(0, count - drawn.length)));
  return shuffled(drawn, random).map((each) => freeze(each, random));
}

/** Systematic sampling over the quotas laid end to end, the topics in random order. */
function drawTopics(count: number, random: RandomBelow): Topic[] {
  const total = topics.reduce((sum, topic) => sum + topicQuotas[topic], 0);
  const step = total / count;
  let nextPoint = (random(fine) / fine) * step;
  let end = 0;
  return shuffled(topics, random).flatMap((topic) => {
    end += topicQuotas[topic];
    const hits: Topic[] = [];
    for (; nextPoint < end; nextPoint += step) hits.push(topic);
    return hits;
  });
}

function freeze(question: Drawable, random: RandomBelow): RoundItem {
  const ids = question.options.map(({ id }) => id);
  const order = question.type === "judge" ? ids : shuffled(ids, random);
  const key = question.answer.map((id) => letters[order.indexOf(id)] ?? "");
  const { id: questionId, edition = 1 } = question;
  const item = { questionId, order: order.join(""), key: packChoice(key) };
  return edition > 1 ? { ...item, edition } : item;
}

function shuffled<Item>(items: readonly Item[], random: RandomBelow): Item[] {
  const rest = [...items];
  return items.flatMap(() => rest.splice(random(rest.length), 1));
}
