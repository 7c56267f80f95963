import { articleWords } from "#shared/quiz/law-words";
import { articleNumberOf, compareArticleNumbers } from "#shared/statutes/article-numbers";

describe("the number of an article", () => {
  it("is read from the words that statutes write it in, for every number there is", () => {
    const wrong = Array.from({ length: 9_999 }, (_, index) => String(index + 1)).filter(
      (number) => articleNumberOf(articleWords(number)) !== number,
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ["42", "42"],
    [" 第 42 条 ", "42"],
    ["第二百一十九条之一", "219-1"],
    ["219-1", "219-1"],
    ["要点 H6", "H6"],
    ["第四十二款", undefined],
    ["第〇条", undefined],
    ["第零条", undefined],
    ["", undefined],
  ])("%j is %j", (words, number) => {
    expect(articleNumberOf(words)).toBe(number);
  });

  it("orders as statutes count", () => {
    expect(["220", "9", "219-1", "219"].toSorted(compareArticleNumbers)).toEqual([
      "9",
      "219",
      "219-1",
      "220",
    ]);
  });
});
