import { wrongBook } from "../../../shared/quiz/wrong-book";

const at = (minute: number, questionId: string, isRight: boolean) => ({
  questionId,
  isRight,
  answeredAt: new Date(Date.UTC(2027, 3, 20, 1, minute)),
});
const ids = (answers: Parameters<typeof wrongBook>[0]) =>
  wrongBook(answers).map(({ questionId }) => questionId);

describe("the wrong book", () => {
  it("holds what was answered wrong, the latest first", () => {
    expect(ids([at(1, "one", false), at(3, "two", false), at(2, "three", true)])).toEqual([
      "two",
      "one",
    ]);
  });

  it("holds a question once, as it was answered last", () => {
    expect(ids([at(1, "one", false), at(5, "one", false), at(3, "two", false)])).toEqual([
      "one",
      "two",
    ]);
  });

  it("lets go what was answered right later", () => {
    expect(ids([at(2, "one", true), at(1, "one", false)])).toEqual([]);
  });

  it("takes back what was answered wrong again", () => {
    expect(ids([at(1, "one", true), at(2, "one", false)])).toEqual(["one"]);
  });

  it("lets go a question whose twin under the new law was answered right", () => {
    expect(ids([at(1, "mark-2019", false), at(2, "mark-2026", true)])).toEqual([]);
  });
});
