import { alikeIds } from "../../../shared/questions/question-likeness";
import { questionFaults } from "../../../shared/questions/question-rules";
import type { QuestionContent } from "../../../shared/questions/question-terms";
import { aContent } from "../../support/questions";
import { shippedLaws } from "../../support/shipped-questions";

const around = { laws: shippedLaws, today: "2026-11-22" };
const sixty = "长".repeat(60);
const withOptions = (...texts: string[]) =>
  texts.map((text, at) => ({ id: "ABCDEF".charAt(at), text }));
const onTrademarks = (law: string) => [{ law, article: "33", quote: "自公告之日起三个月内" }];

describe("the rules before publishing", () => {
  it("let through what is right", () => {
    expect(questionFaults(aContent(), around)).toEqual([]);
  });

  it.each<[string, Partial<QuestionContent>, string]>([
    ["a short stem", { stem: "太短了吧？" }, "stem"],
    ["a long stem", { stem: sixty.repeat(3) }, "stem"],
    ["shouting", { stem: `${aContent().stem}！` }, "stem"],
    [
      "a question about an article",
      { stem: "根据《著作权法》第十条的规定，作者有什么权利？" },
      "stem",
    ],
    ["three options", { options: withOptions("甲", "乙", "丙") }, "options"],
    ["two equal options", { options: withOptions("甲", "乙", "丙", "丙") }, "options"],
    ["all of the above", { options: withOptions("甲", "乙", "丙", "以上都对") }, "options.3"],
    ["an empty option", { options: withOptions("甲", "乙", "", "丁") }, "options.2"],
    ["a long option", { options: withOptions("甲", "乙", "丙", sixty) }, "options.3"],
    ["a stop at an option's end", { options: withOptions("甲", "乙", "丙", "丁。") }, "options.3"],
    ["letters out of order", { options: withOptions("甲", "乙", "丙", "丁").reverse() }, "options"],
    ["a judgement of other words", { type: "judge", options: withOptions("是", "否") }, "options"],
    ["no answer", { answer: [] }, "answer"],
    ["two answers of a single one", { answer: ["A", "B"] }, "answer"],
    ["one answer of several", { type: "multiple", answer: ["B"] }, "answer"],
    ["an answer that is no option", { answer: ["F"] }, "answer"],
    ["a short explanation", { explanation: "因为这样。" }, "explanation"],
    [
      "an option's letter in it",
      { explanation: `${aContent().explanation}所以选项B对。` },
      "explanation",
    ],
    ["no basis", { basis: [] }, "basis"],
    ["a law there is not", { basis: [{ law: "old-law", article: "1", quote: sixty }] }, "basis.0"],
    [
      "no article",
      { basis: [{ law: "copyright-law-2020", article: "", quote: sixty }] },
      "basis.0",
    ],
    [
      "a short quote",
      { basis: [{ law: "copyright-law-2020", article: "1", quote: "作者" }] },
      "basis.0",
    ],
    [
      "an H-number of a law",
      { basis: [{ law: "copyright-law-2020", article: "H1", quote: sixty }] },
      "basis.0",
    ],
    [
      "the report without its year",
      { basis: [{ law: "report-2021", article: "H1", quote: sixty }] },
      "stem",
    ],
    ["an end before the beginning", { validFrom: "2027-03-02", validTo: "2027-03-01" }, "validTo"],
    ["a law that will have ended", { basis: onTrademarks("trademark-law-2019") }, "validTo"],
    ["a law that has not begun", { basis: onTrademarks("trademark-law-2026") }, "validFrom"],
  ])("refuse %s, at its field", (_, change, field) => {
    const faults = questionFaults(aContent(change), around);
    expect(faults.map((fault) => fault.field)).toContain(field);
  });

  it("let a question live as long as its law", () => {
    const until = aContent({ basis: onTrademarks("trademark-law-2019"), validTo: "2026-12-31" });
    const from = aContent({ basis: onTrademarks("trademark-law-2026"), validFrom: "2027-01-01" });
    expect([until, from].flatMap((each) => questionFaults(each, around))).toEqual([]);
  });
});

describe("asking the same thing", () => {
  const stem = "小店请设计师画了一幅招牌图，合同里没写著作权归谁，这幅图的著作权属于谁？";
  const other = {
    id: "ip-other",
    stem: "小店请设计师画了一幅招牌图，合同没有写著作权归谁，图的著作权属于谁？",
  };

  it("is noticed, whatever few words differ", () => {
    expect(alikeIds({ id: "ip-new", stem }, [other])).toEqual(["ip-other"]);
  });

  it("is no matter where the two never meet", () => {
    const until = { id: "ip-new", stem, validTo: "2026-12-31" };
    expect(alikeIds(until, [{ ...other, validFrom: "2027-01-01" }])).toEqual([]);
  });

  it("is not meant of oneself, nor of something else", () => {
    const alone = [
      { id: "ip-new", stem },
      { id: "ip-far", stem: "专利从哪一天起算保护期？" },
    ];
    expect(alikeIds({ id: "ip-new", stem }, alone)).toEqual([]);
  });
});
