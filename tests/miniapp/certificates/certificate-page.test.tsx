import { fireEvent, screen, waitFor } from "@testing-library/react";
import type { RoundCertificate } from "#shared/certificates/certificate-schemas";
import { aCertificateView, aRoundCertificate, certificateNumber } from "../../support/certificates";
import { aPhone, type FakeAnswer, type FakePhone, signIn } from "../../support/fake-phone";
import { accountId, aServer, roundId } from "../../support/quiz-server";

/** A server with one round; issuing gives it a certificate, deleting takes it away. */
function aRoundServer(first: RoundCertificate, issuing?: FakeAnswer) {
  let round = first;
  return aServer({
    [`GET /api/quiz/rounds/${roundId}/certificate`]: () => ({ data: round }),
    "POST /api/quiz/certificates": ({ body }) => {
      if (issuing) return issuing;
      const { name } = body as { name: string };
      round = { ...round, certificate: aCertificateView({ name }) };
      return { data: { code: certificateNumber } };
    },
    [`DELETE /api/quiz/certificates/${certificateNumber}`]: () => {
      round = { ...round, certificate: null };
      return { data: { isErased: true } };
    },
  });
}

function show(phone: FakePhone): FakePhone {
  signIn(phone, accountId, "visitor");
  phone.open("certificates/certificate-page", { round: roundId });
  return phone;
}

const open = (round: Partial<RoundCertificate> = {}, issuing?: FakeAnswer) =>
  show(aPhone(aRoundServer(aRoundCertificate(round), issuing)));
const openIssued = (change = {}) => open({ certificate: aCertificateView(change) });

const typeName = async (name: string) =>
  fireEvent.change(await screen.findByLabelText("证书上写谁的名字"), { target: { value: name } });
const tap = async (name: string) => fireEvent.click(await screen.findByRole("button", { name }));
const sentTo = (phone: FakePhone, method: string) =>
  phone.sent.filter((request) => request.method === method).map(({ body }) => body);

describe("the page of a certificate, before there is one", () => {
  it("shows the certificate with the name while it is typed", async () => {
    open();
    await typeName("草原小鹿");
    expect(screen.getByText("草原小鹿")).toBeTruthy();
    expect(screen.getByText("答对 18 题。")).toBeTruthy();
    expect(screen.getByText(/加密保存，您随时可以删除/)).toBeTruthy();
  });

  it("issues it in that name, and shows number and day", async () => {
    const phone = open();
    await typeName(" 草原小鹿 ");
    await tap("领这张证书");
    expect(await screen.findByText("AN270425-7K3Q-9XWM")).toBeTruthy();
    expect(screen.getByText("2027 年 4 月 25 日")).toBeTruthy();
    expect(sentTo(phone, "POST")).toEqual([{ roundId, name: "草原小鹿" }]);
  });

  it.each([
    ["", "请写上名字，一个字也可以"],
    ["……", "请换一个：20 个字以内，至少有一个字或字母"],
  ])("asks for another name than %j and sends nothing", async (name, words) => {
    const phone = open();
    await typeName(name);
    await tap("领这张证书");
    expect(await screen.findByText(words)).toBeTruthy();
    expect(sentTo(phone, "POST")).toEqual([]);
  });

  it("keeps the name when it cannot be sent, and says so", async () => {
    const phone = open();
    await typeName("草原小鹿");
    phone.setOnline(false);
    await tap("领这张证书");
    expect(await screen.findByText("现在连不上网")).toBeTruthy();
    expect(screen.getByDisplayValue("草原小鹿")).toBeTruthy();
  });

  it("says in words why the server refused", async () => {
    open({}, { status: 409, code: "conflict" });
    await typeName("草原小鹿");
    await tap("领这张证书");
    expect(await screen.findByText("这里刚刚有了变化")).toBeTruthy();
  });

  it("says how many more it takes where the score is not reached, and leads to another round", async () => {
    const phone = open({ score: 10 });
    expect(await screen.findByText("再对 2 题就有证书")).toBeTruthy();
    await tap("再来一局");
    expect(phone.went).toEqual(["/quiz/round-page"]);
    expect(screen.queryByRole("button", { name: "领这张证书" })).toBeNull();
  });

  it("says so where the week gives none", async () => {
    open({ isOffered: false });
    expect(await screen.findByText("这次活动不发证书")).toBeTruthy();
  });

  it("keeps calm when the round does not come", async () => {
    show(aPhone(() => ({ status: 500, code: "unexpected" })));
    expect(await screen.findByText("刚才没办成，不是您的错")).toBeTruthy();
  });
});

describe("the page of a certificate that is there", () => {
  it("puts all that is its own on the picture, and saves that", async () => {
    const phone = openIssued();
    await tap("存成图片");
    await waitFor(() => expect(phone.pictures).toHaveLength(1));
    expect(phone.pictures).toEqual([
      {
        to: "album",
        name: `${certificateNumber}.png`,
        words: [
          "2027 年知识产权宣传周",
          "草原小鹿",
          "限时答完 20 道知识产权题，",
          "答对 18 题。",
          "AN270425-7K3Q-9XWM",
          "4T2P-H8RC-2",
          "2027 年 4 月 25 日",
        ],
      },
    ]);
  });

  it("offers the way to the permissions when the album is shut", async () => {
    const phone = openIssued();
    phone.album = "refused";
    await tap("存成图片");
    await waitFor(() => expect(phone.permissionsOpened).toBe(1));
    expect(phone.asked).toEqual(["您之前没有允许使用相册。可以去设置里打开，再回来存一次。"]);
  });

  it("leaves the permissions alone when that is declined", async () => {
    const phone = openIssued();
    phone.album = "refused";
    phone.saysYes = false;
    await tap("存成图片");
    await waitFor(() => expect(phone.asked).toHaveLength(1));
    expect(phone.permissionsOpened).toBe(0);
  });

  it("shares the picture, and keeps it where nothing can share", async () => {
    const phone = openIssued();
    phone.sheet = "unavailable";
    await tap("发给朋友");
    await waitFor(() => expect(phone.pictures.map(({ to }) => to)).toEqual(["sheet", "album"]));
  });

  it("hands out the address of its public page", async () => {
    const phone = openIssued();
    await tap("复制查验地址");
    await waitFor(() =>
      expect(phone.copied).toBe(`https://anan.example.org/c/${certificateNumber}`),
    );
  });

  it("knows that address by itself where the server does not say it", async () => {
    const phone = openIssued({ checkAddress: null });
    await tap("复制查验地址");
    await waitFor(() => expect(phone.copied).toBe(`http://localhost/c/${certificateNumber}`));
  });

  it("is deleted after a question, and then a new name may be written", async () => {
    const phone = openIssued();
    await tap("删除这张证书");
    expect(await screen.findByLabelText("证书上写谁的名字")).toBeTruthy();
    expect(phone.asked[0]).toMatch(/已经发出去的图片收不回来/);
    expect(sentTo(phone, "DELETE")).toHaveLength(1);
  });

  it("stays when its owner thinks again", async () => {
    const phone = openIssued();
    phone.saysYes = false;
    await tap("删除这张证书");
    await waitFor(() => expect(phone.asked).toHaveLength(1));
    expect(sentTo(phone, "DELETE")).toEqual([]);
  });

  it("says when and why it was revoked, and is not handed on then", async () => {
    openIssued({ revocation: { on: "2027-05-01", reason: "成绩由程序代答" } });
    expect(await screen.findByText("这张证书在 2027 年 5 月 1 日 撤回了")).toBeTruthy();
    expect(screen.getByText("成绩由程序代答")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "发给朋友" })).toBeNull();
  });

  it("is there without network, from the copy on the phone", async () => {
    const phone = openIssued();
    await screen.findByText("AN270425-7K3Q-9XWM");
    document.body.replaceChildren();
    phone.setOnline(false);
    phone.open("certificates/certificate-page", { round: roundId });
    expect(await screen.findByText(/现在连不上网，先看/)).toBeTruthy();
    expect(screen.getByText("草原小鹿")).toBeTruthy();
  });
});
