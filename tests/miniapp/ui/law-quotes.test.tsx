import { fireEvent, render, screen } from "@testing-library/react";
import type { LawQuote } from "#shared/quiz/quiz-schemas";
import { LawQuotes } from "../../../miniapp/ui/law-quotes";

const went: unknown[] = [];
jest.mock("../../../miniapp/platform/navigation", () => ({
  goTo: async (...to: unknown[]) => went.push(to),
}));

function aQuote(change: Partial<LawQuote>): LawQuote {
  return {
    law: "civil-code-general",
    lawTitle: "民法典总则编",
    article: "179",
    articleWords: "第一百七十九条",
    quote: "（一）停止侵害；",
    version: "2020年",
    inForceFrom: "2021-01-01",
    ...change,
  };
}

const slips = () => document.querySelectorAll(".law");

describe("LawQuotes", () => {
  it("puts the parts of one article on one slip, what lies between left out by dots", () => {
    render(<LawQuotes quotes={[aQuote({}), aQuote({ quote: "（八）赔偿损失；" })]} />);
    expect(slips()).toHaveLength(1);
    expect(document.body.textContent).toContain("“（一）停止侵害；……（八）赔偿损失；”");
  });

  it("gives each article its own slip", () => {
    render(<LawQuotes quotes={[aQuote({}), aQuote({ article: "120" })]} />);
    expect(slips()).toHaveLength(2);
  });

  it("says from when the version is in force, digits set apart", () => {
    render(<LawQuotes quotes={[aQuote({})]} />);
    expect(document.body.textContent).toContain("2021 年 1 月 1 日起施行");
    expect(document.body.textContent).toContain("2020 年");
  });

  it("leads to the whole article where its text is there, and only there", () => {
    render(<LawQuotes quotes={[aQuote({ hasWholeArticle: true }), aQuote({ article: "120" })]} />);
    const ways = screen.getAllByRole("button");
    expect(ways.map((way) => way.getAttribute("aria-label"))).toEqual([
      "读民法典总则编第一百七十九条整条",
    ]);
    fireEvent.click(ways[0] as HTMLElement);
    expect(went).toEqual([
      [
        "/statutes/whole-article-page",
        { law: "civil-code-general", article: "179", quote: "（一）停止侵害；" },
      ],
    ]);
  });

  it("does not let the report of 2021 speak as a statute", () => {
    const report = {
      law: "report-2021",
      article: "H6",
      articleWords: "要点 H6",
      inForceFrom: null,
    };
    render(<LawQuotes quotes={[aQuote(report)]} />);
    expect(slips()).toHaveLength(0);
    expect(document.body.textContent).toContain("（一）停止侵害；");
  });
});
