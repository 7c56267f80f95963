import {
  choiceFault,
  isRightChoice,
  packChoice,
  unpackChoice,
} from "../../../shared/quiz/quiz-scoring";

describe("isRightChoice", () => {
  it.each([
    { choice: ["A"], answer: ["A"], isRight: true },
    { choice: ["B"], answer: ["A"], isRight: false },
    { choice: ["C", "A"], answer: ["A", "C"], isRight: true },
    { choice: ["A"], answer: ["A", "C"], isRight: false },
    { choice: ["A", "B", "C"], answer: ["A", "C"], isRight: false },
  ])("says $isRight of $choice where $answer is right", ({ choice, answer, isRight }) => {
    expect(isRightChoice(choice, answer)).toBe(isRight);
  });
});

describe("choiceFault", () => {
  const optionIds = ["A", "B", "C", "D"];
  it.each([
    { type: "single" as const, choice: ["B"], fault: null },
    { type: "single" as const, choice: ["A", "B"], fault: "too_big" },
    { type: "judge" as const, choice: ["A", "B"], fault: "too_big" },
    { type: "multiple" as const, choice: ["D", "B"], fault: null },
    { type: "multiple" as const, choice: ["B"], fault: null },
    { type: "multiple" as const, choice: ["B", "B"], fault: "repeated" },
    { type: "single" as const, choice: ["E"], fault: "no_such_option" },
  ])("says $fault of $choice at a $type question", ({ type, choice, fault }) => {
    expect(choiceFault(choice, { type, optionIds })).toBe(fault);
  });
});

describe("packed choices", () => {
  it("come back sorted", () => {
    expect(unpackChoice(packChoice(["D", "B"]))).toEqual(["B", "D"]);
  });
});
