import type { Topic } from "#shared/quiz/topics";
import { topics } from "#shared/quiz/topics";
import {
  selectHundred,
  stagePlan,
  TooFewQuestions,
  topicQuotas,
} from "../../../shared/quiz/hundred";
import {
  changeDays,
  familyOf,
  isValidOn,
  type QuestionFacts,
} from "../../../shared/quiz/question-dates";
import { byText, countBy, shippedQuestions } from "../../support/shipped-questions";

const known = new Map(shippedQuestions.map((each) => [each.id, each]));
const factsOf = (stages: readonly (readonly string[])[]) =>
  stages.flat().flatMap((id) => known.get(id) ?? []);
const days = [
  "2026-11-22",
  "2026-12-15",
  "2026-12-31",
  "2027-01-01",
  "2027-01-02",
  "2027-02-17",
  "2027-04-19",
  "2027-04-20",
  "2027-04-26",
  "2027-04-27",
  "2027-07-01",
  "2027-10-01",
  "2027-12-31",
];

describe("the hundred of a day", () => {
  it.each(days)("on %s is a hundred different questions, all valid that day", (day) => {
    const stages = selectHundred(shippedQuestions, day);
    const chosen = factsOf(stages);
    expect(stages.map((stage) => stage.length)).toEqual(Array(10).fill(10));
    expect(new Set(chosen.map(({ id }) => familyOf(id))).size).toBe(100);
    expect(chosen.filter((each) => !isValidOn(each, day))).toEqual([]);
  });

  it.each(days)("on %s keeps the quota of every topic", (day) => {
    expect(countBy(factsOf(selectHundred(shippedQuestions, day)), ({ topic }) => topic)).toEqual(
      topicQuotas,
    );
  });

  it.each(days)("on %s is about half easy, a third middling, the rest hard", (day) => {
    const counts = countBy(
      factsOf(selectHundred(shippedQuestions, day)),
      ({ difficulty }) => difficulty,
    );
    expect(Math.abs((counts[1] ?? 0) - 50)).toBeLessThanOrEqual(3);
    expect(Math.abs((counts[2] ?? 0) - 35)).toBeLessThanOrEqual(3);
    expect(Math.abs((counts[3] ?? 0) - 15)).toBeLessThanOrEqual(3);
  });

  it.each(days)("on %s has at least 15 with several right options and 15 judgements", (day) => {
    const counts = countBy(factsOf(selectHundred(shippedQuestions, day)), ({ type }) => type);
    expect(counts.multiple).toBeGreaterThanOrEqual(15);
    expect(counts.judge).toBeGreaterThanOrEqual(15);
  });

  it("stands on every day on which a question begins or ceases to be valid", () => {
    const found = changeDays(shippedQuestions, "2026-11-22", "2027-12-31");
    expect(found).toContain("2027-01-01");
    expect(found.map((day) => selectHundred(shippedQuestions, day).flat().length)).toEqual(
      found.map(() => 100),
    );
  });

  it("is the same whatever the order the questions come in", () => {
    const once = selectHundred(shippedQuestions, "2027-04-20");
    expect(selectHundred([...shippedQuestions].reverse(), "2027-04-20")).toEqual(once);
  });

  it("is the same on two days between which no law changes", () => {
    expect(selectHundred(shippedQuestions, "2027-04-26")).toEqual(
      selectHundred(shippedQuestions, "2027-04-20"),
    );
  });

  it("exchanges a question for its twin when the law changes", () => {
    const before = selectHundred(shippedQuestions, "2026-12-31").flat();
    const after = selectHundred(shippedQuestions, "2027-01-01").flat();
    const twins = before.filter((id) => id.endsWith("-2019") && !after.includes(id));
    expect(twins.length).toBeGreaterThan(5);
    expect(after.map(familyOf).toSorted(byText)).toEqual(before.map(familyOf).toSorted(byText));
  });

  it("gives each stage the topics its theme names", () => {
    const stages = selectHundred(shippedQuestions, "2027-04-20");
    expect(stages.map((stage) => countBy(factsOf([stage]), ({ topic }) => topic))).toEqual(
      stagePlan.map(({ share }) => share),
    );
  });

  it("puts easier questions before harder ones within a stage", () => {
    const [, second = []] = selectHundred(shippedQuestions, "2027-04-20");
    const difficulties = factsOf([second]).map(({ difficulty }) => difficulty);
    expect(difficulties).toEqual(difficulties.toSorted((a, b) => a - b));
  });
});

describe("the hundred of a bank with gaps", () => {
  const row = (topic: Topic, n: number): QuestionFacts => ({
    id: `${topic}-q${n}`,
    type: "single",
    topic,
    difficulty: 1,
  });
  const bank = (lessOf: Topic, count: number) =>
    topics.flatMap((topic) =>
      Array.from({ length: topic === lessOf ? count : 15 }, (_, n) => row(topic, n)),
    );

  it("fills a topic that is short from the others", () => {
    const stages = selectHundred(bank("local-help", 2), "2027-04-20");
    expect(new Set(stages.flat()).size).toBe(100);
    expect(stages.map((stage) => stage.length)).toEqual(Array(10).fill(10));
  });

  it("refuses fewer than a hundred, naming the day and the count", () => {
    const questions = bank("local-help", 15).slice(0, 99);
    expect(() => selectHundred(questions, "2027-04-20")).toThrow(TooFewQuestions);
    expect(() => selectHundred(questions, "2027-04-20")).toThrow(/2027-04-20 only 99/);
  });

  it("never takes two versions of one question", () => {
    const twins = bank("patent", 15).map((each) => ({ ...each, id: `${each.id}-2019` }));
    const all = [...bank("patent", 15), ...twins];
    expect(new Set(selectHundred(all, "2027-04-20").flat().map(familyOf)).size).toBe(100);
  });
});
