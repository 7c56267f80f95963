/**
 * The hundred of a day: a fixed selection out of the questions valid on it, balanced by topic,
 * difficulty and kind, in ten stages of ten. It depends on the set of valid questions alone, so it
 * stays the same from day to day and changes only where the law does.
 */
import type { IsoDay } from "../calendar/working-days";
import { familyOf, inStableOrder, isValidOn, type QuestionFacts } from "./question-dates";
import { type Topic, topics } from "./topics";

export const hundred = 100;
const stageSize = 10;

interface StagePlan {
  /** A landscape of the region, west to east: never a league, so that no place is ranked. */
  place: string;
  theme: string;
  /** How many questions of which topic; ten together. */
  share: Partial<Record<Topic, number>>;
}

/** The road from west to east. The shares together are the topic quotas of the hundred. */
export const stagePlan: readonly StagePlan[] = [
  {
    place: "大漠",
    theme: "什么是知识产权",
    share: Object.fromEntries(topics.map((topic) => [topic, 1])),
  },
  {
    place: "河套",
    theme: "地理标志与种子",
    share: { "geographical-indication": 6, "plant-variety": 4 },
  },
  { place: "黄河湾", theme: "专利（上）", share: { patent: 10 } },
  { place: "阴山", theme: "专利（下）与海关", share: { patent: 4, "customs-foreign": 6 } },
  { place: "青城", theme: "商标（上）", share: { trademark: 10 } },
  { place: "火山草原", theme: "商标（下）与责任", share: { trademark: 4, "civil-criminal": 6 } },
  { place: "锡林河", theme: "著作权", share: { copyright: 10 } },
  { place: "红山", theme: "商业秘密与竞争", share: { "unfair-competition": 10 } },
  { place: "科尔沁", theme: "网络与平台", share: { ecommerce: 7, copyright: 3 } },
  { place: "兴安林海", theme: "怎样维权", share: { "local-help": 7, "civil-criminal": 3 } },
];

/** How many of the hundred each topic has. */
export const topicQuotas: Record<Topic, number> = sumShares();

/** About 50 easy, 35 middling, 15 hard; the kinds as the bank is written, at least 15 each. */
const targets = {
  difficulty: { 1: 50, 2: 35, 3: 15 },
  type: { single: 60, multiple: 20, judge: 20 },
} as const;

const flatTargets = (["difficulty", "type"] as const).flatMap((trait) =>
  Object.entries(targets[trait]).map(([value, target]) => [trait, value, target] as const),
);

/** There is no hundred on that day. */
export class TooFewQuestions extends Error {
  override name = "TooFewQuestions";
  constructor(
    readonly day: IsoDay,
    readonly count: number,
  ) {
    super(`On ${day} only ${count} questions are valid; the hundred needs ${hundred}.`);
  }
}

/**
 * Ten stages of ten question ids for `day`, easier ones first within a stage.
 * A topic with fewer questions than its quota is filled up from the topics with most to spare.
 * Throws TooFewQuestions.
 */
export function selectHundred(questions: readonly QuestionFacts[], day: IsoDay): string[][] {
  const valid = candidatesOn(questions, day);
  if (valid.length < hundred) throw new TooFewQuestions(day, valid.length);
  const selection = takeQuotas(valid);
  balance(selection);
  return arrange(selection.flatMap(({ chosen }) => chosen));
}

/** How many questions there are to choose the hundred of `day` from; twins count once. */
export function countForHundred(questions: readonly QuestionFacts[], day: IsoDay): number {
  return candidatesOn(questions, day).length;
}

function candidatesOn(questions: readonly QuestionFacts[], day: IsoDay): QuestionFacts[] {
  return oneOfEachFamily(inStableOrder(questions.filter((each) => isValidOn(each, day))));
}

function sumShares(): Record<Topic, number> {
  const sums = Object.fromEntries(topics.map((topic) => [topic, 0])) as Record<Topic, number>;
  for (const { share } of stagePlan) {
    for (const topic of topics) sums[topic] += share[topic] ?? 0;
  }
  return sums;
}

function oneOfEachFamily(questions: readonly QuestionFacts[]): QuestionFacts[] {
  const seen = new Set<string>();
  return questions.filter(({ id }) => {
    const family = familyOf(id);
    const isNew = !seen.has(family);
    seen.add(family);
    return isNew;
  });
}

interface TopicPool {
  chosen: QuestionFacts[];
  spare: QuestionFacts[];
}

function takeQuotas(valid: readonly QuestionFacts[]): TopicPool[] {
  const pools = topics.map((topic): TopicPool => {
    const pool = valid.filter((each) => each.topic === topic);
    return { chosen: pool.slice(0, topicQuotas[topic]), spare: pool.slice(topicQuotas[topic]) };
  });
  let missing = hundred - pools.reduce((sum, { chosen }) => sum + chosen.length, 0);
  while (missing > 0) {
    const richest = pools.reduce((a, b) => (b.spare.length > a.spare.length ? b : a));
    richest.chosen.push(...richest.spare.splice(0, 1));
    missing -= 1;
  }
  return pools;
}

type Counts = Record<"difficulty" | "type", Record<string, number>>;

/** Exchanges chosen and spare ones of the same topic, the best exchange first, while that brings the mix closer. */
function balance(pools: TopicPool[]): void {
  const counts: Counts = { difficulty: {}, type: {} };
  for (const { chosen } of pools) for (const each of chosen) add(counts, each, 1);
  for (;;) {
    const best = bestExchange(pools, counts);
    if (!best) return;
    const { pool, out, into } = best;
    const [leaving, entering] = [pool.chosen[out], pool.spare[into]];
    if (!leaving || !entering) return;
    pool.chosen[out] = entering;
    pool.spare[into] = leaving;
    add(counts, leaving, -1);
    add(counts, entering, 1);
  }
}

interface Exchange {
  pool: TopicPool;
  out: number;
  into: number;
}

function bestExchange(pools: readonly TopicPool[], counts: Counts): Exchange | undefined {
  let best: Exchange | undefined;
  let lowest = distance(counts);
  for (const pool of pools) {
    for (const [out, leaving] of pool.chosen.entries()) {
      for (const [into, entering] of pool.spare.entries()) {
        const reached = distanceAfter(counts, leaving, entering);
        if (reached >= lowest) continue;
        lowest = reached;
        best = { pool, out, into };
      }
    }
  }
  return best;
}

function distanceAfter(counts: Counts, leaving: QuestionFacts, entering: QuestionFacts): number {
  add(counts, leaving, -1);
  add(counts, entering, 1);
  const reached = distance(counts);
  add(counts, entering, -1);
  add(counts, leaving, 1);
  return reached;
}

function add(counts: Counts, { difficulty, type }: QuestionFacts, n: 1 | -1): void {
  counts.difficulty[difficulty] = (counts.difficulty[difficulty] ?? 0) + n;
  counts.type[type] = (counts.type[type] ?? 0) + n;
}

function distance(counts: Counts): number {
  let sum = 0;
  for (const [trait, value, target] of flatTargets) {
    sum += Math.abs((counts[trait][value] ?? 0) - target);
  }
  return sum;
}

/** Deals the topics out over the stages as planned, the easier ones of a topic to its earlier stages. */
function arrange(selection: readonly QuestionFacts[]): string[][] {
  const ordered = byDifficulty(inStableOrder(selection));
  const queues = new Map(
    topics.map((topic) => [topic, ordered.filter((each) => each.topic === topic)]),
  );
  const stages = stagePlan.map(({ share }) =>
    topics.flatMap((topic) => queues.get(topic)?.splice(0, share[topic] ?? 0) ?? []),
  );
  const left = [...queues.values()].flat();
  for (const stage of stages) stage.push(...left.splice(0, stageSize - stage.length));
  return stages.map((stage) => byDifficulty(inStableOrder(stage)).map(({ id }) => id));
}

function byDifficulty(questions: readonly QuestionFacts[]): QuestionFacts[] {
  return [...questions].sort((a, b) => a.difficulty - b.difficulty);
}
