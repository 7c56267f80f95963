/** Whether two questions ask the same thing, as far as their words tell. */
import type { Question } from "../quiz/quiz-schemas";

type Asking = Pick<Question, "id" | "stem" | "validFrom" | "validTo">;

/** From this share of common pairs of characters on, two stems ask the same. */
const mostAlike = 0.6;

/** The ids of those that ask what `asking` asks and can be met on the same day. */
export function alikeIds(asking: Asking, others: readonly Asking[]): string[] {
  const grams = gramsOf(asking.stem);
  return others
    .filter((other) => other.id !== asking.id && canMeet(asking, other))
    .filter((other) => likeness(grams, gramsOf(other.stem)) > mostAlike)
    .map(({ id }) => id);
}

function gramsOf(stem: string): Set<string> {
  const words = stem.replace(/[\s，。？！、；：“”《》（）,.?!]/g, "");
  const count = Math.max(0, words.length - 1);
  return new Set(Array.from({ length: count }, (_, at) => words.slice(at, at + 2)));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const least = Math.min(a.size, b.size);
  return least === 0 ? 0 : [...a].filter((gram) => b.has(gram)).length / least;
}

/** False for two versions of one question: their days do not overlap. */
function canMeet(a: Asking, b: Asking): boolean {
  const begins = (a.validFrom ?? "") > (b.validFrom ?? "") ? a.validFrom : b.validFrom;
  const ends = (a.validTo ?? "9999") < (b.validTo ?? "9999") ? a.validTo : b.validTo;
  return (begins ?? "") <= (ends ?? "9999");
}
