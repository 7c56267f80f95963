import { journeyProgress } from "#shared/quiz/journey-progress";
import { aJourney, aJudgement } from "../../support/quiz-server";

describe("journeyProgress", () => {
  it("begins with the first question of the first stage", () => {
    const { answered, total, current } = journeyProgress(aJourney());
    expect({ answered, total }).toEqual({ answered: 0, total: 4 });
    expect(current).toMatchObject({ number: 1, nextId: "q-one", nextNumber: 1 });
  });

  it("counts what is judged and what is right", () => {
    const answers = [aJudgement("q-one", ["B"]), aJudgement("q-two", ["A"])];
    const { answered, right, stages } = journeyProgress(aJourney(answers));
    expect({ answered, right }).toEqual({ answered: 2, right: 1 });
    expect(stages[0]).toMatchObject({ answered: 2, right: 1, nextId: undefined });
  });

  it("counts what waits on the phone as answered, not as right", () => {
    const { answered, right, current } = journeyProgress(aJourney(), new Set(["q-one"]));
    expect({ answered, right }).toEqual({ answered: 1, right: 0 });
    expect(current).toMatchObject({ nextId: "q-two" });
  });

  it("goes on in the stage somebody is in the middle of, even when an earlier one is untouched", () => {
    const { current } = journeyProgress(aJourney([aJudgement("q-three", ["B"])]));
    expect(current).toMatchObject({ number: 2, nextId: "q-four" });
  });

  it("has nowhere to go on at the end", () => {
    const ids = ["q-one", "q-two", "q-three", "q-four"];
    expect(journeyProgress(aJourney(ids.map((id) => aJudgement(id, ["B"])))).current).toBe(
      undefined,
    );
  });
});
