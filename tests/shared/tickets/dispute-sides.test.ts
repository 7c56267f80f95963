import fc from "fast-check";
import {
  areOpponents,
  type DisputeSides,
  disputeTermsOf,
  isSameName,
  plainRightNumber,
} from "#shared/tickets/dispute-sides";

const aSide = (changes: Partial<DisputeSides> = {}): DisputeSides => ({
  rightNumber: "",
  own: ["王小明"],
  other: "",
  role: "unsaid",
  ...changes,
});

describe("a right's number", () => {
  it.each([
    ["第1234567号", "1234567"],
    ["商标注册证第１２３４５６７号", "1234567"],
    ["ZL 2023 1 0000001.5", "2023100000015"],
    ["zl202310000001.5", "ZL2023100000015"],
    ["CN202310000001.5", "2023100000015"],
    ["国作登字-2023-F-00012345", "国作登字２０２３F00012345"],
    ["CNA 20201234.5", "cna20201234.5"],
  ])("is one number whether %s or %s is written", (one, other) => {
    expect(plainRightNumber(one)).not.toBe("");
    expect(plainRightNumber(one)).toBe(plainRightNumber(other));
  });

  it.each(["", "没有", "不清楚", "无", "123", "abcd", "注册商标"])("is none: %s", (text) => {
    expect(plainRightNumber(text)).toBe("");
  });

  it.each([
    ["1234567", "1234568"],
    ["CNA20201234.5", "20201234.5"],
  ])("is another one: %s and %s", (one, other) => {
    expect(plainRightNumber(one)).not.toBe(plainRightNumber(other));
  });
});

describe("a name", () => {
  it.each([
    ["青城示例乳业有限公司", "青城示例乳业有限责任公司"],
    ["青城示例乳业股份有限公司", "青城示例乳业股份公司"],
    ["青城示例乳业（集团）有限公司", "青城示例乳业(集团) 有限公司"],
    ["青城示例乳业有限公司", "青城示例乳业"],
    ["青城示例乳业有限公司", "青城示例乳业公司"],
    ["ＡＢＣ Dairy", "abc dairy"],
    ["王 小明", "王小明"],
  ])("is one name whether %s or %s is written", (one, other) => {
    expect(isSameName(one, other)).toBe(true);
  });

  it.each([
    ["青城示例乳业有限公司", "青城示例乳业股份有限公司"],
    ["青城示例乳业有限公司", "青城示例乳业有限公司包头分公司"],
    ["示例有限公司", "示例"],
    ["王小明", "王小明二"],
    ["有限公司", "有限公司青城"],
    ["", ""],
    ["某某网店", ""],
  ])("is another one: %s and %s", (one, other) => {
    expect(isSameName(one, other)).toBe(false);
  });
});

describe("two requests", () => {
  const number = "1234567";
  const holder = aSide({ rightNumber: number, own: ["甲示例乳业有限公司"], role: "right_holder" });
  const accused = aSide({ rightNumber: number, own: ["乙示例商店"], role: "accused" });
  const naming = (side: DisputeSides, other: string) => ({ ...side, other });

  it.each<[string, DisputeSides, DisputeSides]>([
    [
      "one right, and the one names the other",
      naming(holder, "乙示例商店"),
      aSide({ rightNumber: number, own: ["乙示例商店"] }),
    ],
    ["one right, its holder and who is accused", holder, accused],
    [
      "each names the other, no number known",
      aSide({ own: ["甲示例乳业有限公司"], other: "乙示例商店" }),
      aSide({ own: ["老王", "乙示例商店"], other: "甲示例乳业公司" }),
    ],
  ])("are the two sides: %s", (_why, one, two) => {
    expect([areOpponents(one, two), areOpponents(two, one)]).toEqual([true, true]);
  });

  it.each<[string, DisputeSides, DisputeSides]>([
    ["two holders of one right", holder, naming({ ...holder, own: ["丙示例公司"] }, "丁示例商店")],
    ["two who are accused of the same", accused, { ...accused, own: ["丙示例商店"] }],
    [
      "one names the other, about another right",
      naming(holder, "乙示例商店"),
      aSide({ rightNumber: "7654321", own: ["乙示例商店"] }),
    ],
    [
      "one names the other, who names somebody else",
      aSide({ own: ["甲某"], other: "乙某" }),
      aSide({ own: ["乙某"], other: "丙某" }),
    ],
    ["nothing is known", aSide(), aSide({ own: ["李四"] })],
  ])("are not: %s", (_why, one, two) => {
    expect([areOpponents(one, two), areOpponents(two, one)]).toEqual([false, false]);
  });

  it("find each other by what is stored, whenever they are opponents", () => {
    const name = fc.constantFrom("甲某", "乙示例商店", "甲示例乳业有限公司", "甲示例乳业公司", "");
    const side: fc.Arbitrary<DisputeSides> = fc.record({
      rightNumber: fc.constantFrom("", number, "7654321"),
      own: fc.array(name, { maxLength: 2 }),
      other: name,
      role: fc.constantFrom("right_holder" as const, "accused" as const, "unsaid" as const),
    });
    fc.assert(
      fc.property(side, side, (one, two) => {
        fc.pre(areOpponents(one, two));
        const { stored } = disputeTermsOf(two);
        expect(disputeTermsOf(one).opposing.some((term) => stored.includes(term))).toBe(true);
      }),
    );
  });
});
