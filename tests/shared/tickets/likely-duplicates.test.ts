import { likenessesOf } from "#shared/tickets/likely-duplicates";

describe("what two requests have in common", () => {
  it.each([
    [
      "the right's number, however it is written",
      "ZL 2020 1.0",
      "ｚｌ20201-0 号",
      ["right_number"],
    ],
    ["nothing, where the numbers differ", "ZL2020", "ZL2021", []],
    ["nothing, where neither has one", "", " ", []],
  ])("is %s", (_, one, other, alike) => {
    expect(
      likenessesOf(
        { rightNumber: one, otherSideName: "" },
        { rightNumber: other, otherSideName: "" },
      ),
    ).toEqual(alike);
  });

  it("is the other side's name, brackets and spaces aside", () => {
    const one = { rightNumber: "1", otherSideName: "某某（包头） 商贸" };
    const other = { rightNumber: "2", otherSideName: "某某(包头)商贸" };
    expect(likenessesOf(one, other)).toEqual(["other_side"]);
  });
});
