/** What the law of a matter roughly is: which of the quiz's explanations fit a request for help. */
import type { RightKind } from "../rights/right-kinds";
import type { Question } from "./quiz-schemas";
import { type Topic, topics, topicWords } from "./topics";

/** What is known of a matter before it is handed in. */
export interface Matter {
  rights: readonly RightKind[];
  /** It happened on the net. */
  isOnline: boolean;
  /** Help with a dispute abroad is wanted. */
  isOverseas: boolean;
}

type Explained = Pick<Question, "id" | "topic" | "difficulty" | "explanation" | "basis">;

const mostShown = 3;
/** What somebody who asks for help wants to know sooner than how a right comes about. */
const aboutDisputes = /侵权|侵犯|侵害|停止|赔偿|投诉|起诉|调解/u;

/**
 * Up to three of `questions`, each on another article: one from each topic of the matter in turn,
 * those on disputes and the easier ones first. The same matter gets the same ones.
 */
export function chooseForMatter<Each extends Explained>(
  questions: readonly Each[],
  matter: Matter,
): Each[] {
  const shelves = topicsOf(matter).map((topic) =>
    questions.filter((question) => question.topic === topic).sort(byUse),
  );
  const chosen: Each[] = [];
  const articles = new Set<string>();
  const deepest = Math.max(0, ...shelves.map(({ length }) => length));
  for (let depth = 0; depth < deepest; depth += 1) {
    for (const shelf of shelves) {
      const question = shelf[depth];
      if (!question || articles.has(articleOf(question))) continue;
      if (chosen.length === mostShown) return chosen;
      articles.add(articleOf(question));
      chosen.push(question);
    }
  }
  return chosen;
}

/** The kinds' own topics first, then where it happened; how help works where the kind is not known. */
function topicsOf({ rights, isOnline, isOverseas }: Matter): Topic[] {
  const own = topics.filter((topic) => {
    const { right } = topicWords[topic];
    return right !== null && right !== "unsure" && rights.includes(right);
  });
  return [
    ...own,
    ...(isOnline ? (["ecommerce"] as const) : []),
    ...(isOverseas ? (["customs-foreign"] as const) : []),
    ...(own.length === 0 ? (["civil-criminal", "local-help"] as const) : []),
  ];
}

function byUse(one: Explained, other: Explained): number {
  return (
    Number(aboutDisputes.test(other.explanation)) - Number(aboutDisputes.test(one.explanation)) ||
    one.difficulty - other.difficulty ||
    (one.id < other.id ? -1 : 1)
  );
}

function articleOf({ basis: [first] }: Explained): string {
  return `${first?.law}-${first?.article}`;
}
