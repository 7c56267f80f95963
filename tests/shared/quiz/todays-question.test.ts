import { addDays } from "../../../shared/calendar/working-days";
import { isValidOn } from "../../../shared/quiz/question-dates";
import { todaysQuestion } from "../../../shared/quiz/todays-question";
import { shippedQuestions } from "../../support/shipped-questions";

const days = Array.from({ length: 60 }, (_, n) => addDays("2026-12-01", n));

describe("today's one", () => {
  it("is always a valid one with a single right answer, and not a hard one", () => {
    const unfit = days.filter((day) => {
      const found = todaysQuestion(shippedQuestions, day);
      return !found || !isValidOn(found, day) || found.answer.length > 1 || found.difficulty > 2;
    });
    expect(unfit).toEqual([]);
  });

  it("is another one each day until all have had their turn", () => {
    const month = days.slice(0, 31).map((day) => todaysQuestion(shippedQuestions, day)?.id);
    expect(new Set(month).size).toBe(31);
  });

  it("is nothing where there is nothing", () => {
    expect(todaysQuestion([], "2027-04-20")).toBeUndefined();
  });
});
