import { flagsOfRound } from "../../../shared/ranking/flag-rule";

const round = (score: number, seconds: number, answered = 10) => ({
  score,
  answered,
  questionCount: 10,
  durationMs: seconds * 1000,
});

describe("what is unlikely about a round", () => {
  it.each([
    ["a quick reader's good round", round(9, 60), []],
    ["a perfect round by who knows the questions", round(10, 36), []],
    ["a perfect round nobody can have read", round(10, 34), ["perfect_fast"]],
    ["guessing without reading", round(4, 19), ["too_fast"]],
    ["perfect within a second each", round(10, 10), ["too_fast", "perfect_fast"]],
    ["handed in at once with nothing in it", round(0, 1, 0), []],
    ["three answered quickly and the rest left", round(3, 5, 3), ["too_fast"]],
  ])("%s", (_, one, flags) => {
    expect(flagsOfRound(one)).toEqual(flags);
  });
});
