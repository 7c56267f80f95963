import {
  bestRank,
  compareRanks,
  placesOf,
  type RankKey,
  rankKeyOf,
} from "../../../shared/ranking/rank-rule";

const key = (score: number, seconds: number, finished = 0): RankKey => ({
  score,
  seconds,
  finished,
});

describe("who comes before whom", () => {
  it.each([
    ["more correct, however long it took", key(9, 300, 9), key(8, 10, 1)],
    ["less time, where the score is equal", key(9, 99, 9), key(9, 100, 1)],
    ["the earlier finish, where both are equal", key(9, 99, 1), key(9, 99, 2)],
  ])("%s", (_, first, second) => {
    expect(compareRanks(first, second)).toBeLessThan(0);
    expect(compareRanks(second, first)).toBeGreaterThan(0);
  });

  it.each([
    ["all different", [key(9, 50), key(10, 90), key(8, 10)], [2, 1, 3]],
    [
      "two equal ones share a place, and the next is left out",
      [key(9, 5), key(9, 5), key(8, 5)],
      [1, 1, 3],
    ],
    [
      "three equal ones in the middle",
      [key(9, 5), key(7, 5), key(7, 5), key(7, 5), key(1, 5)],
      [1, 2, 2, 2, 5],
    ],
    ["nobody", [], []],
  ])("gives places: %s", (_, keys, places) => {
    expect(placesOf(keys)).toEqual(places);
  });

  it("takes the best of somebody's rounds", () => {
    expect(bestRank([key(8, 10), key(9, 90), key(9, 80)])).toEqual(key(9, 80));
    expect(bestRank([])).toBeNull();
  });

  it("compares times in the whole seconds that are shown", () => {
    const finishedAt = new Date("2027-04-20T02:00:00.900Z");
    const seconds = Date.parse("2027-04-20T02:00:00Z") / 1000;
    expect(rankKeyOf({ score: 9, durationMs: 99_501, finishedAt })).toEqual(key(9, 100, seconds));
  });
});
