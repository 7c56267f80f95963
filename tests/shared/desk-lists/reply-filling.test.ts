import { fillReply, strangePlaces, unfilledPlaces } from "#shared/desk-lists/reply-filling";

describe("a prepared answer", () => {
  it("is filled in every place, as often as it stands there", () => {
    const text = "{称呼}，您好：{编号} 由 {中心} 办理。{编号} 请在 {最晚日期} 前补来。";
    const values = {
      称呼: "王先生",
      编号: "2026-0917-0042-7",
      中心: "示例二号工作站",
      最晚日期: "10 月 16 日",
    };
    expect(fillReply(text, values)).toBe(
      "王先生，您好：2026-0917-0042-7 由 示例二号工作站 办理。2026-0917-0042-7 请在 10 月 16 日 前补来。",
    );
  });

  it("shows a place for which there is nothing, instead of a gap", () => {
    expect(fillReply("请在 {最晚日期} 前补来", {})).toBe("请在 {最晚日期} 前补来");
  });

  it("puts a value in as it is, even when it looks like a place", () => {
    expect(fillReply("{称呼}您好", { 称呼: "{编号}$1" })).toBe("{编号}$1您好");
  });

  it("names each place that is left once, and nothing else in braces", () => {
    expect(unfilledPlaces("{称呼}，{编号} {最晚日期}前，{称呼}，{x}")).toEqual([
      "{称呼}",
      "{编号}",
      "{最晚日期}",
    ]);
    expect(unfilledPlaces("都填好了")).toEqual([]);
  });

  it.each([
    ["{称呼}您好", []],
    ["{名字}您好 {编号}", ["{名字}"]],
    ["{}", ["{}"]],
    ["编号} 和 {称呼", ["}", "{"]],
  ])("%s has these strange places: %j", (text, expected) => {
    expect(strangePlaces(text)).toEqual(expected);
  });
});
