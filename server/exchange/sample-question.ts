import type { Question } from "#shared/quiz/quiz-schemas";

/** The template's sample: how a row looks when it is right. It is passed over when it comes back. */
export const sampleQuestion: Question = {
  id: "tm-term-sample",
  type: "single",
  topic: "trademark",
  stem: "小店的商标 2026 年 3 月核准注册，没有办过续展，注册商标的有效期是多久？",
  options: [
    { id: "A", text: "五年" },
    { id: "B", text: "十年" },
    { id: "C", text: "二十年" },
    { id: "D", text: "一直有效" },
  ],
  answer: ["B"],
  explanation:
    "注册商标的有效期是十年，从核准注册之日算起。到期前可以办续展，每次再续十年；不办续展，到期后商标就会被注销。",
  difficulty: 1,
  basis: [
    {
      law: "trademark-law-2019",
      article: "39",
      quote: "注册商标的有效期为十年，自核准注册之日起计算",
    },
  ],
  validTo: "2026-12-31",
};
