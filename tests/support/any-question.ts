import fc from "fast-check";
import type { Question } from "#shared/quiz/quiz-schemas";
import { topics } from "#shared/quiz/topics";

/** Words as people type them, with every sign that has a meaning somewhere. */
const words = (minLength: number, maxLength: number) =>
  fc
    .array(
      fc.constantFrom(
        ..."专利商标著作权（）《》，。 ab1~=#{}:\\[]%<>&/@$-+|｜'\"\n",
        "->",
        "//",
        "####",
        "[html]",
      ),
      { minLength, maxLength },
    )
    .map((signs) =>
      signs
        .join("")
        .trim()
        .replace(/\n{2,}/g, "\n"),
    )
    .filter((text) => text.length >= minLength && text.length <= maxLength);

const letters = [..."ABCDEF"];

/** A question as a file of ours may hold it. */
export function anyQuestion(): fc.Arbitrary<Question> {
  const common = fc.record({
    id: fc.stringMatching(/^[a-z]{3,8}(-[a-z0-9]{2,8}){1,3}$/),
    topic: fc.constantFrom(...topics),
    stem: words(10, 60),
    explanation: words(30, 80),
    difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const),
    basis: fc.array(
      fc.record({
        law: fc.constantFrom("patent-law-2020", "report-2021"),
        article: fc.constantFrom("42", "219-1", "H6"),
        quote: words(6, 60),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  });
  const dates = fc.record(
    {
      validFrom: fc.constantFrom("2026-01-01", "2027-01-01"),
      validTo: fc.constantFrom("2027-01-01", "2027-12-31"),
      episode: fc.record({ id: fc.constant("whose-sign"), seconds: fc.constantFrom(0, 38.3) }),
    },
    { requiredKeys: [] },
  );
  return fc
    .tuple(common, dates, answers())
    .map(([one, two, three]) => ({ ...one, ...two, ...three }));
}

function answers(): fc.Arbitrary<Pick<Question, "type" | "options" | "answer">> {
  const judge = fc.constantFrom("A", "B").map((right) => ({
    type: "judge" as const,
    options: [
      { id: "A", text: "对" },
      { id: "B", text: "错" },
    ],
    answer: [right],
  }));
  const texts = fc.uniqueArray(words(1, 20), { minLength: 2, maxLength: 6 });
  const choice = fc.tuple(texts, fc.boolean(), fc.nat()).map(([each, isMultiple, seed]) => {
    const options = each.map((text, at) => ({ id: letters[at] ?? "A", text }));
    const ids = options.map(({ id }) => id);
    const several = ids.filter((_, at) => at < 2 || (seed >> at) % 2 === 1);
    return {
      type: isMultiple ? ("multiple" as const) : ("single" as const),
      options,
      answer: isMultiple ? several : [ids[seed % ids.length] ?? "A"],
    };
  });
  return fc.oneof(judge, choice);
}
