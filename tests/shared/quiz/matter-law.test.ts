import { chooseForMatter, type Matter } from "#shared/quiz/matter-law";
import type { Question } from "#shared/quiz/quiz-schemas";
import { shippedQuestions as questions } from "../../support/shipped-questions";

const choose = (matter: Partial<Matter>) =>
  chooseForMatter(questions, { rights: [], isOnline: false, isOverseas: false, ...matter });

describe("the explanations for a matter", () => {
  it.each<[Partial<Matter>, string[]]>([
    [{ rights: ["copyright"] }, ["copyright", "copyright", "copyright"]],
    [{ rights: ["patent", "trademark"] }, ["patent", "trademark", "patent"]],
    [{ rights: ["copyright"], isOnline: true }, ["copyright", "ecommerce", "copyright"]],
    [
      { rights: ["trademark"], isOnline: true, isOverseas: true },
      ["trademark", "ecommerce", "customs-foreign"],
    ],
    [{ rights: ["unsure"] }, ["civil-criminal", "local-help", "civil-criminal"]],
  ])("for %j are of its topics, in turn", (matter, topics) => {
    expect(choose(matter).map(({ topic }) => topic)).toEqual(topics);
  });

  it("begin with what is about a dispute", () => {
    const [first] = choose({ rights: ["trademark"] });
    expect(first?.explanation).toMatch(/侵权|侵犯|赔偿|投诉|起诉|停止|侵害|调解/);
  });

  it("rest on an article each", () => {
    const articles = choose({ rights: ["patent"] }).map(
      ({ basis: [first] }) => `${first?.law} ${first?.article}`,
    );
    expect(new Set(articles).size).toBe(3);
  });

  it("are the same in whichever order the questions come", () => {
    const matter: Matter = { rights: ["copyright"], isOnline: true, isOverseas: false };
    const ids = (list: readonly Question[]) => chooseForMatter(list, matter).map(({ id }) => id);
    expect(ids(questions.toReversed())).toEqual(ids(questions));
  });

  it("are none where there are no questions", () => {
    expect(chooseForMatter([], { rights: ["patent"], isOnline: false, isOverseas: false })).toEqual(
      [],
    );
  });
});
