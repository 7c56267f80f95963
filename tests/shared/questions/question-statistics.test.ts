import {
  addAttempt,
  type ItemAttempt,
  type ItemStatistics,
  noSums,
  statisticsOf,
  suspicionsOf,
} from "../../../shared/questions/question-statistics";

const question = {
  type: "single" as const,
  options: ["A", "B", "C", "D"].map((id) => ({ id, text: id })),
  answer: ["B"],
};

function sumsOf(attempts: readonly [isRight: boolean, rest: number][]) {
  const sums = noSums();
  for (const [isRight, rest] of attempts) {
    addAttempt(sums, { isRight, rest, choice: [isRight ? "B" : "A"] } satisfies ItemAttempt);
  }
  return sums;
}

/**
 * Worked by hand. First row: marks 1 1 0 0, rests 3 2 2 1. Mean mark 0.5, squares of the differences
 * 4 × 0.25 = 1, variance 1/3, deviation 0.57735. Mean rest 2, variance (1+0+0+1)/3 = 2/3. Covariance
 * (0.5×1 + 0.5×0 + (−0.5)×0 + (−0.5)×(−1))/3 = 1/3. Discrimination (1/3)/√(1/3 × 2/3) = 1/√2.
 */
describe("the statistics of a question, as Moodle defines them", () => {
  it.each<[string, [boolean, number][], (number | null)[]]>([
    [
      "who is good has it right",
      [
        [true, 3],
        [true, 2],
        [false, 2],
        [false, 1],
      ],
      [50, 57.735, 70.711],
    ],
    [
      "who is good has it wrong",
      [
        [false, 3],
        [false, 2],
        [true, 2],
        [true, 1],
      ],
      [50, 57.735, -70.711],
    ],
    [
      "it says nothing of anybody",
      [
        [true, 1],
        [false, 1],
        [true, 3],
        [false, 3],
      ],
      [50, 57.735, 0],
    ],
    [
      "one of five has it",
      [
        [true, 4],
        [false, 0],
        [false, 1],
        [false, 2],
        [false, 3],
      ],
      [20, 44.721, 70.711],
    ],
    [
      "all have it: nothing to tell apart",
      [
        [true, 1],
        [true, 2],
      ],
      [100, 0, null],
    ],
    [
      "all rests are alike",
      [
        [true, 2],
        [false, 2],
      ],
      [50, 70.711, null],
    ],
    ["one attempt", [[true, 2]], [100, null, null]],
    ["nobody", [], [null, null, null]],
  ])("%s", (_, attempts, wanted) => {
    const { facility, deviation, discrimination } = statisticsOf(sumsOf(attempts), question);
    const found = [facility, deviation, discrimination].map((each) =>
      each === null ? null : Number(each.toFixed(3)),
    );
    expect(found).toEqual(wanted);
  });

  it.each([
    ["single", 4, 25],
    ["judge", 2, 50],
    ["multiple", 4, null],
  ] as const)("a guess at a %s one with %d options gains %p", (type, count, wanted) => {
    const options = question.options.slice(0, count);
    expect(statisticsOf(noSums(), { type, options }).guess).toBe(wanted);
  });

  it("counts what was taken, every letter of several, and where nothing was", () => {
    const sums = noSums();
    addAttempt(sums, { isRight: false, rest: 0, choice: ["A", "C"] });
    addAttempt(sums, { isRight: false, rest: 0, choice: ["C"] });
    addAttempt(sums, { isRight: false, rest: 0, choice: null });
    expect(statisticsOf(sums, question)).toMatchObject({ taken: { A: 1, C: 2 }, untouched: 1 });
  });
});

describe("what makes a question doubtful", () => {
  const fine: ItemStatistics = {
    attempts: 100,
    facility: 60,
    deviation: 49,
    discrimination: 35,
    guess: 25,
    taken: { A: 20, B: 60, C: 10, D: 10 },
    untouched: 0,
  };

  it.each<[string, Partial<ItemStatistics>, string[]]>([
    ["nothing", {}, []],
    ["too few answers to say", { attempts: 29, facility: 1 }, []],
    ["a fifth or fewer have it right", { facility: 20 }, ["too_hard"]],
    ["nearly all have it right", { facility: 95 }, ["too_easy"]],
    ["the good ones have it wrong", { discrimination: -1 }, ["negative_discrimination"]],
    ["it hardly tells apart", { discrimination: 19.9 }, ["low_discrimination"]],
    ["a wrong option is taken more", { taken: { A: 50, B: 40 } }, ["wrong_option_wins"]],
    ["as often is not more", { taken: { A: 40, B: 40 } }, []],
  ])("%s", (_, change, wanted) => {
    expect(suspicionsOf({ ...fine, ...change }, question)).toEqual(wanted);
  });

  it("compares with the right option that is taken least, where there are several", () => {
    const several = { ...question, answer: ["A", "B"] };
    const taken = { A: 70, B: 20, C: 30, D: 0 };
    expect(suspicionsOf({ ...fine, taken }, several)).toEqual(["wrong_option_wins"]);
  });
});
