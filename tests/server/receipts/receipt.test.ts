import { signIn } from "../../support/factories";
import { readPdf } from "../../support/read-pdf";
import { useTestServer } from "../../support/test-server";
import {
  centreA,
  consentsTo,
  fileDraft,
  fileTicket,
  pngBytes,
  signInStaff,
  someParts,
  storedCentres,
} from "../../support/tickets";

/** Without the breaks of lines and pages: where they fall is the font's matter. */
const unbroken = (pages: readonly string[]) =>
  pages
    .join("")
    .replaceAll(/\s/g, "")
    .replaceAll(/[\d-]+第\d页，共\d页/g, "");

/** Two thousand characters, seven hundred of them different, and nothing twice in a row. */
const longStory = Array.from({ length: 2_000 }, (_, at) =>
  String.fromCodePoint(0x4e00 + ((at * 29) % 20_000)),
).join("");

describe("the receipt of a request", () => {
  const ask = useTestServer({}, { hasContent: true });
  beforeEach(async () => {
    await storedCentres().updateMany({}, { $set: { openTicketIds: [], capacity: 1_000 } });
  });

  async function sent(parts = someParts()) {
    const applicant = await signIn("applicant");
    return { applicant, ticket: await fileTicket(ask, applicant, { parts }) };
  }
  const pdfOf = async (ticketId: string, applicant: Parameters<typeof ask>[2]) => {
    const answer = await ask("get", `/api/tickets/${ticketId}/receipt.pdf`, applicant);
    return { answer, pages: readPdf(answer.body as Buffer) };
  };

  it("says everything that was said, section by section", async () => {
    const { applicant, ticket } = await sent();
    const answer = await ask("get", `/api/tickets/${ticket.id}/receipt`, applicant);
    expect(answer.body.data.number).toBe(ticket.number);
    const said = answer.body.data.sections.flatMap(
      ({ rows }: { rows: { label: string; value: string }[] }) =>
        rows.map(({ label, value }) => `${label}：${value}`),
    );
    expect(said).toEqual(
      expect.arrayContaining([
        "称呼：王小明",
        "电话：13812345678",
        "常住：呼和浩特市赛罕区",
        "网址、店名或街道：https://shop.example/17",
        "权利种类：著作权",
        "经过：我拍的六张草原照片被一家网店当成商品图，没有问过我。",
        expect.stringMatching(/^转交给：示例二号工作站，\d{4}-\d\d-\d\d \d\d:\d\d，文字版本 /),
      ]),
    );
  });

  it("carries the number as a square code", async () => {
    const { applicant, ticket } = await sent();
    const { qrRows } = (await ask("get", `/api/tickets/${ticket.id}/receipt`, applicant)).body.data;
    expect(new Set(qrRows.map(({ length }: string) => length))).toEqual(new Set([qrRows.length]));
    expect(qrRows[0].startsWith("1111111")).toBe(true);
  });

  it("is a PDF from which all of it can be read back, over several pages", async () => {
    const { facts, applicant: who } = someParts();
    const parts = someParts({
      ...(who && { applicant: { ...who, name: "王𠮷䶮" } }),
      ...(facts && { facts: { ...facts, story: longStory } }),
    });
    const { applicant, ticket } = await sent(parts);
    const { answer, pages } = await pdfOf(ticket.id, applicant);
    expect(answer.headers["content-type"]).toBe("application/pdf");
    expect(answer.headers["content-disposition"]).toContain(
      encodeURIComponent(`维权援助申请回执 ${ticket.number}.pdf`),
    );
    expect(pages.length).toBeGreaterThan(2);
    const text = unbroken(pages);
    expect(text).toContain("王𠮷䶮");
    expect(text).toContain("13812345678");
    expect(text).toContain(longStory);
  });

  it("names the characters its font lacks, instead of leaving them out", async () => {
    const { applicant: who } = someParts();
    const parts = someParts(who && { applicant: { ...who, name: "ᠪᠠᠲᠤ😀" } });
    const { applicant, ticket } = await sent(parts);
    const text = unbroken((await pdfOf(ticket.id, applicant)).pages);
    expect(text).toContain("〓〓〓〓〓");
    expect(text).toContain("U+182A、U+1820、U+1832、U+1824、U+1F600");
  });

  it("names each file with its size", async () => {
    const applicant = await signIn("applicant");
    const draft = await fileDraft(ask, applicant);
    await ask("post", `/api/tickets/${draft.id}/attachments`, applicant).attach(
      "file",
      pngBytes,
      "原图.png",
    );
    await ask("post", `/api/tickets/${draft.id}/submission`, applicant).send({
      version: draft.version,
      consents: consentsTo(centreA),
    });
    const answer = await ask("get", `/api/tickets/${draft.id}/receipt`, applicant);
    expect(answer.body.data.sections).toContainEqual({
      title: "交上的材料",
      rows: [{ label: "文件 1", value: expect.stringMatching(/^原图\.png，/) }],
    });
  });

  it("is not there before the request was handed in", async () => {
    const applicant = await signIn("applicant");
    const draft = await fileDraft(ask, applicant);
    const answer = await ask("get", `/api/tickets/${draft.id}/receipt.pdf`, applicant);
    expect([answer.status, answer.body.error.code]).toEqual([409, "not_possible_now"]);
  });

  it("is for its applicant only", async () => {
    const { ticket } = await sent();
    const stranger = await ask(
      "get",
      `/api/tickets/${ticket.id}/receipt.pdf`,
      await signIn("applicant"),
    );
    const staff = await ask(
      "get",
      `/api/tickets/${ticket.id}/receipt`,
      await signInStaff("甲", centreA),
    );
    expect([stranger.status, staff.status]).toEqual([404, 403]);
  });
});
