import { meanOf, medianOf, percentOf } from "#shared/reports/statistics";

describe("the figures of the reports", () => {
  it.each<[number[], number | null]>([
    [[], null],
    [[4], 4],
    [[9, 1, 2], 2],
    [[1, 2, 3, 10], 2.5],
    [[10, 9, 2], 9],
  ])("has %j in the middle of %j", (values, median) => {
    expect(medianOf(values)).toBe(median);
  });

  it.each<[number[], number | null]>([
    [[], null],
    [[5, 4, 4], 4.3],
    [[5, 5], 5],
  ])("means %j as %j", (values, mean) => {
    expect(meanOf(values)).toBe(mean);
  });

  it.each<[number, number, number | null]>([
    [0, 0, null],
    [0, 3, 0],
    [2, 3, 66.7],
    [3, 3, 100],
    [1_999, 2_000, 99.9],
  ])("has %i of %i as %j percent", (part, whole, percent) => {
    expect(percentOf(part, whole)).toBe(percent);
  });
});
