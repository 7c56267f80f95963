import { fireEvent, screen } from "@testing-library/react";
import { anEditedWeek, aRunningWeek } from "../../support/edited-campaigns";
import { anEditorsDesk, editorId } from "../../support/editor-server";
import { aPhone, type FakeAnswer, signIn } from "../../support/fake-phone";

type Answer = Parameters<typeof anEditorsDesk>[0][string];

function open(answer: Answer) {
  const phone = aPhone(anEditorsDesk({ "GET /api/campaigns": answer }));
  signIn(phone, editorId, "editor");
  phone.open("editor/campaigns-page");
  return phone;
}

describe("the publicity weeks at the editor's desk", () => {
  it("say when each is, how it is played and what is open in it", async () => {
    const modes = { ...anEditedWeek().modes, ranking: false };
    const days = { startsOn: "2099-04-20", endsOn: "2099-04-26" };
    open(() => ({ data: { items: [anEditedWeek({ modes, ...days }), aRunningWeek()] } }));
    const card = await screen.findByRole("link", { name: /还没开始/ });
    expect(card.textContent).toContain("2099 年 4 月 20—26 日");
    expect(card.textContent).toContain("一局 20 题，10 分钟，每天 3 局；答对 60% 可领证书");
    expect(card.textContent).toContain("开放：百题之旅、限时答题、证书、错题本");
    expect(screen.getByRole("link", { name: /正在进行/ })).toBeTruthy();
  });

  it("open one, and begin a new one", async () => {
    const phone = open(() => ({ data: { items: [anEditedWeek()] } }));
    fireEvent.click(await screen.findByRole("link", { name: /示例宣传周/ }));
    fireEvent.click(screen.getByRole("button", { name: "新的一周" }));
    expect(phone.went).toEqual(["/editor/campaign-page?id=week-ahead", "/editor/campaign-page"]);
  });

  it("say what to do where there is none", async () => {
    open(() => ({ data: { items: [] } }));
    expect(await screen.findByText("还没有备好的宣传周")).toBeTruthy();
  });

  it("say that they could not be read, with a way to try again", async () => {
    const server: { answer: FakeAnswer } = { answer: { status: 503, code: "unavailable" } };
    open(() => server.answer);
    const again = await screen.findByRole("button", { name: "再试一次" });
    server.answer = { data: { items: [anEditedWeek()] } };
    fireEvent.click(again);
    expect(await screen.findByText("示例宣传周")).toBeTruthy();
  });
});
