import { cleanup, fireEvent, screen } from "@testing-library/react";
import type { ArticleView } from "#shared/statutes/statute-schemas";
import { aPhone, type FakeServer } from "../../support/fake-phone";

const article: ArticleView = {
  law: "copyright-law-2020",
  lawTitle: "著作权法",
  version: "2020年修正",
  effectiveFrom: "2021-06-01",
  effectiveTo: null,
  article: "19",
  articleWords: "第十九条",
  text: "示例文字：委托创作的作品，归属由双方约定。\n合同没有约定的，著作权属于受托人。",
};
const quote = "归属由双方约定。……著作权属于受托人";

function open(server: FakeServer, params: Record<string, string> = {}) {
  const phone = aPhone(server);
  phone.open("statutes/whole-article-page", {
    ...{ law: "copyright-law-2020", article: "19", quote },
    ...params,
  });
  return phone;
}

const found: FakeServer = () => ({ data: article });

describe("a whole article", () => {
  it("stands there paragraph by paragraph, with its version", async () => {
    const phone = open(found);
    expect(await screen.findByRole("heading", { name: "著作权法第十九条" })).toBeTruthy();
    expect(screen.getByText("2020 年修正，2021 年 6 月 1 日起施行")).toBeTruthy();
    expect(document.querySelectorAll(".article-paragraph")).toHaveLength(2);
    expect(phone.sent.at(-1)?.path).toBe("/api/statutes/copyright-law-2020/articles/19");
  });

  it("marks the words that led there, also of a quote in two parts", async () => {
    open(found);
    await screen.findByRole("heading", { name: "著作权法第十九条" });
    const marked = [...document.querySelectorAll(".law-mark")].map((part) => part.textContent);
    expect(marked).toEqual(["归属由双方约定。", "著作权属于受托人"]);
  });

  it("says until when an old version holds", async () => {
    open(() => ({ data: { ...article, effectiveTo: "2026-12-31" } }));
    expect(await screen.findByText(/到 2026 年 12 月 31 日为止/)).toBeTruthy();
  });

  it("says it kindly where the text is not there", async () => {
    const phone = open(() => ({ status: 404, code: "not_found" }));
    fireEvent.click(await screen.findByRole("button", { name: "回去" }));
    expect(screen.getByText("这一条的原文还读不到")).toBeTruthy();
    expect(phone.went).toEqual(["back"]);
  });

  it("can be read again without a network", async () => {
    const phone = open(found);
    await screen.findByRole("heading", { name: "著作权法第十九条" });
    cleanup();
    phone.setOnline(false);
    phone.open("statutes/whole-article-page", { law: "copyright-law-2020", article: "19" });
    expect(await screen.findByText(/著作权属于受托人/)).toBeTruthy();
  });
});
