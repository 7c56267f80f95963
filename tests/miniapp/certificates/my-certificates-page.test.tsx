import { fireEvent, screen } from "@testing-library/react";
import type { CertificateView } from "#shared/certificates/certificate-schemas";
import { aCertificateView } from "../../support/certificates";
import { aPhone, signIn } from "../../support/fake-phone";
import { accountId, aServer, roundId } from "../../support/quiz-server";

function open(...pages: CertificateView[][]) {
  const phone = aPhone(({ path }) => {
    const at = Number(/cursor=(\d+)/.exec(path)?.[1] ?? 0);
    const nextCursor = at + 1 < pages.length ? String(at + 1) : null;
    return { data: { items: pages[at], nextCursor } };
  });
  signIn(phone, accountId, "visitor");
  phone.open("certificates/my-certificates-page");
  return phone;
}

describe("the page of my certificates", () => {
  it("lists them with score and day, and leads to each", async () => {
    const phone = open([aCertificateView()]);
    expect(await screen.findByText("答对 18 题（共 20 题），2027 年 4 月 25 日")).toBeTruthy();
    fireEvent.click(screen.getByText("草原小鹿"));
    expect(phone.went).toEqual([`/certificates/certificate-page?round=${roundId}`]);
  });

  it("shows those of every page of the server's list", async () => {
    const other = aCertificateView({ code: "AN270424-7K3Q-9XWM-4T2P-H8RC-2", name: "小河" });
    open([aCertificateView()], [other]);
    expect(await screen.findByText("小河")).toBeTruthy();
    expect(screen.getByText("草原小鹿")).toBeTruthy();
  });

  it("marks a revoked one", async () => {
    open([aCertificateView({ revocation: { on: "2027-05-01", reason: "成绩由程序代答" } })]);
    expect(await screen.findByText("已撤回")).toBeTruthy();
  });

  it("says what it is for while it is empty, and leads to a round", async () => {
    const phone = open([]);
    expect(await screen.findByText("还没有证书")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "去答题" }));
    expect(phone.went).toEqual(["/quiz/round-page"]);
  });

  it("keeps calm without network", async () => {
    const phone = aPhone(aServer({}));
    phone.isOnline = false;
    signIn(phone, accountId, "visitor");
    phone.open("certificates/my-certificates-page");
    expect(await screen.findByText("现在连不上网")).toBeTruthy();
  });
});
