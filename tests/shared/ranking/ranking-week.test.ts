import { rankingWeek } from "../../../shared/ranking/ranking-week";

const spring = { id: "spring", startsOn: "2027-04-20", endsOn: "2027-04-26" };
const next = { id: "next", startsOn: "2028-04-20", endsOn: "2028-04-26" };

describe("the week whose board is shown", () => {
  it.each([
    ["before any has begun: the next", "2026-11-25", "spring"],
    ["while one lasts: that one", "2027-04-20", "spring"],
    ["on its last day", "2027-04-26", "spring"],
    ["after it, though another is prepared: still that one", "2027-12-01", "spring"],
    ["when the other has begun", "2028-04-20", "next"],
  ])("%s", (_, day, id) => {
    expect(rankingWeek([next, spring], day)?.id).toBe(id);
  });

  it("is none where none was prepared", () => {
    expect(rankingWeek([], "2027-04-20")).toBeUndefined();
  });
});
