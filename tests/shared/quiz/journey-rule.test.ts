import { currentJourney } from "../../../shared/quiz/journey-rule";
import { isValidOn, type QuestionFacts } from "../../../shared/quiz/question-dates";
import type { Topic } from "../../../shared/quiz/topics";

const row = (id: string, topic: Topic, dates: Partial<QuestionFacts> = {}): QuestionFacts => ({
  id,
  topic,
  type: "single",
  difficulty: 1,
  ...dates,
});
const bank = [
  row("mark-term-2019", "trademark", { validTo: "2026-12-31" }),
  row("mark-term-2026", "trademark", { validFrom: "2027-01-01" }),
  row("mark-lost-2019", "trademark", { validTo: "2026-12-31" }),
  row("mark-spare", "trademark"),
  row("patent-term", "patent"),
  row("patent-spare", "patent"),
];
const known = new Map(bank.map((each) => [each.id, each]));
const on = (day: string, questionIds: string[], answered: [number, string][] = []) =>
  currentJourney(
    { questionIds, answeredIds: new Map(answered) },
    known,
    bank.filter((each) => isValidOn(each, day)),
  );

describe("the hundred of a person who has begun", () => {
  const begun = ["mark-lost-2019", "mark-term-2019", "patent-term"];

  it("stays as it was while all is valid", () => {
    expect(on("2026-12-31", begun)).toEqual(begun);
  });

  it("takes the twin where the law has changed, and one of the same topic where there is no twin", () => {
    expect(on("2027-01-01", begun)).toEqual(["mark-spare", "mark-term-2026", "patent-term"]);
  });

  it("leaves answered ones under the law of their day", () => {
    const answered: [number, string][] = [[1, "mark-term-2019"]];
    expect(on("2027-01-01", begun, answered)[1]).toBe("mark-term-2019");
  });

  it("keeps a replacement in its place once it is answered", () => {
    expect(on("2027-01-01", begun, [[0, "mark-spare"]])).toEqual([
      "mark-spare",
      "mark-term-2026",
      "patent-term",
    ]);
  });

  it("never has a question twice", () => {
    const list = on("2027-01-01", ["mark-lost-2019", "mark-spare", "mark-term-2026"]);
    expect(new Set(list).size).toBe(3);
  });
});
