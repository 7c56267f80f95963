import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { QuestionRow } from "#shared/questions/question-desk-schemas";
import { anEditorsDesk, aQuestionRow, editorId } from "../../support/editor-server";
import { aPhone, type FakePhone, signIn } from "../../support/fake-phone";

const list = "GET /api/quiz/questions";
const listing = (rows: QuestionRow[], nextCursor: string | null = null) => ({
  data: { items: rows, nextCursor },
});

function open(handlers: Parameters<typeof anEditorsDesk>[0], phone?: FakePhone) {
  const opened = phone ?? aPhone(anEditorsDesk(handlers));
  signIn(opened, editorId, "editor");
  const page = opened.open("editor/questions-page");
  return { phone: opened, page };
}

const queries = (phone: FakePhone) =>
  phone.sent.filter(({ path }) => path.startsWith("/api/quiz/questions?")).map(({ path }) => path);

describe("the bank at the editor's desk", () => {
  it("says where each question stands, and what is beside it", async () => {
    open({
      [list]: () =>
        listing([
          aQuestionRow("ip-one"),
          aQuestionRow("ip-two", { revisionState: "in_review", isMineToReview: true }),
          aQuestionRow("ip-three", { state: "draft", revisionState: "draft" }),
        ]),
    });
    const rows = within(await screen.findByRole("table")).getAllByRole("row");
    expect(rows[1]?.textContent).toContain("已发布");
    expect(rows[2]?.textContent).toContain("改动等复核等您看");
    expect(rows[3]?.textContent).toContain("草稿");
  });

  it("says how many there are, and how many there will be at least", async () => {
    open({ [list]: () => listing([aQuestionRow("ip-one")]) });
    const words = "已发布 164 道，今天可用 140 道，以后每天都不少于 138 道。";
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it("opens a question", async () => {
    const { phone } = open({ [list]: () => listing([aQuestionRow("ip-one")]) });
    const table = within(await screen.findByRole("table"));
    fireEvent.click(table.getByRole("link", { name: /没约定归谁（ip-one）/ }));
    expect(phone.went).toEqual(["/editor/question-page?id=ip-one"]);
  });

  it("searches for what is typed", async () => {
    const { phone } = open({ [list]: () => listing([aQuestionRow("ip-one")]) });
    fireEvent.input(await screen.findByRole("textbox", { name: "找题目" }), {
      target: { value: "招牌" },
    });
    await waitFor(() =>
      expect(queries(phone).at(-1)).toContain(`search=${encodeURIComponent("招牌")}`),
    );
  });

  it("finds the filters as they were left", async () => {
    const { phone, page } = open({ [list]: () => listing([aQuestionRow("ip-one")]) });
    fireEvent.click(await screen.findByRole("tab", { name: "等复核 2" }));
    await waitFor(() => expect(queries(phone).at(-1)).toContain("state=in_review"));
    page.unmount();
    phone.sent.splice(0);
    open({}, phone);
    await waitFor(() => expect(queries(phone)[0]).toContain("state=in_review"));
  });

  it("has a way back to all when nothing is found", async () => {
    const { phone } = open({
      [list]: ({ path }) => listing(path.includes("only=suspect") ? [] : [aQuestionRow("ip-one")]),
    });
    fireEvent.click(await screen.findByRole("tab", { name: "可疑" }));
    fireEvent.click(await screen.findByRole("button", { name: "看全部题目" }));
    await screen.findByRole("table");
    expect(queries(phone).at(-1)).not.toContain("only=");
  });

  it("filters by the law a question rests on", async () => {
    const { phone } = open({ [list]: () => listing([aQuestionRow("ip-one")]) });
    fireEvent.click(await screen.findByRole("button", { name: "筛选" }));
    fireEvent.click(await screen.findByRole("button", { name: "依据的法：全部法" }));
    fireEvent.click(await screen.findByRole("link", { name: "商标法，2019 年修正" }));
    await waitFor(() => expect(queries(phone).at(-1)).toContain("law=trademark-law-2019"));
  });

  it("says so when the list cannot be had, and tries again", async () => {
    let answer: ReturnType<typeof listing> | { status: number; code: string } = {
      status: 500,
      code: "unexpected",
    };
    open({ [list]: () => answer });
    const again = await screen.findByRole("button", { name: "再试一次" });
    answer = listing([aQuestionRow("ip-one")]);
    fireEvent.click(again);
    expect(await screen.findByRole("table")).toBeTruthy();
  });
});
