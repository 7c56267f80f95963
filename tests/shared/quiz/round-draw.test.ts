import { topicQuotas } from "../../../shared/quiz/hundred";
import { isValidOn } from "../../../shared/quiz/question-dates";
import { drawRound, type RandomBelow } from "../../../shared/quiz/round-draw";
import { topics } from "../../../shared/quiz/topics";
import { byText, shippedQuestions } from "../../support/shipped-questions";

const valid = shippedQuestions.filter((each) => isValidOn(each, "2027-04-20"));
const known = new Map(valid.map((each) => [each.id, each]));

/** Repeatable chance (mulberry32). */
function seeded(seed: number): RandomBelow {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
const rounds = Array.from({ length: 400 }, (_, seed) => drawRound(valid, 10, seeded(seed)));

describe("drawing a round", () => {
  it("draws as many different questions as asked", () => {
    const sizes = rounds.map((round) => new Set(round.map(({ questionId }) => questionId)).size);
    expect(new Set(sizes)).toEqual(new Set([10]));
  });

  it("shows every option once, and its key stands for the right ones", () => {
    const faults = rounds.flat().filter(({ questionId, order, key }) => {
      const question = known.get(questionId);
      const right = [...key].map((letter) => order["ABCDEF".indexOf(letter)]).toSorted(byText);
      const ids = question?.options.map(({ id }) => id).join("");
      const isWhole = [...order].toSorted(byText).join("") === ids;
      return !isWhole || right.join("") !== question?.answer.join("");
    });
    expect(faults).toEqual([]);
  });

  it("keeps 对 before 错", () => {
    const judged = rounds
      .flat()
      .filter(({ questionId }) => known.get(questionId)?.type === "judge");
    expect(new Set(judged.map(({ order }) => order))).toEqual(new Set(["AB"]));
  });

  it("puts the right option of single ones at each place about equally often", () => {
    const single = rounds
      .flat()
      .filter(({ questionId }) => known.get(questionId)?.type === "single");
    const shares = [..."ABCD"].map(
      (letter) => single.filter(({ key }) => key === letter).length / single.length,
    );
    expect(shares.filter((share) => share < 0.21 || share > 0.29)).toEqual([]);
  });

  it.each(topics)("draws %s by its share of the hundred, one up or down in each round", (topic) => {
    const drawn = rounds.map(
      (round) => round.filter(({ questionId }) => known.get(questionId)?.topic === topic).length,
    );
    const due = topicQuotas[topic] / 10;
    expect(drawn.filter((n) => n < Math.floor(due) || n > Math.ceil(due))).toEqual([]);
    expect(drawn.reduce((sum, n) => sum + n, 0) / rounds.length).toBeCloseTo(due, 0);
  });

  it("fills up from other topics when one has too few", () => {
    const few = valid.filter(({ topic }) => topic === "patent").slice(0, 7);
    expect(drawRound(few, 5, seeded(1))).toHaveLength(5);
  });

  it("gives all there are when there are fewer than asked", () => {
    expect(drawRound(valid.slice(0, 3), 10, seeded(1))).toHaveLength(3);
  });
});
