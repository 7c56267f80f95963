import { withoutParties } from "#shared/tickets/nameless-words";

const parties = {
  name: "王小明",
  organisation: "青城乳品有限公司",
  principalName: "李大江",
  otherSideName: "青城乳品",
};

describe("an answer that others may read", () => {
  it.each([
    ["王小明您好，可以先发函。", "申请人您好，可以先发函。"],
    ["王先生、王小明先生都可以来。", "申请人、申请人先生都可以来。"],
    ["青城乳品有限公司可以要求青城乳品停用。", "申请人可以要求对方停用。"],
    ["李大江委托王小明来办。", "申请人委托申请人来办。"],
    ["打 138 1234 5678 或 0471-1234567。", "打 （电话） 或 （电话）。"],
    ["身份证 15010519900101123X，写信到 a.b@c.example", "身份证 （证件号），写信到 （邮箱）"],
    ["依照《商标法》第五十七条，商标号 12345678。", "依照《商标法》第五十七条，商标号 12345678。"],
  ])("turns %j into %j", (text, nameless) => {
    expect(withoutParties(text, parties)).toBe(nameless);
  });

  it("leaves a name of one character where it is: it would stand in every word", () => {
    const one = { name: "王", organisation: null, principalName: null, otherSideName: "" };
    expect(withoutParties("王牌商标", one)).toBe("王牌商标");
  });
});
