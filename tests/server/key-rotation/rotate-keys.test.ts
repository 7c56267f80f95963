import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { connection } from "mongoose";
import { createFieldCipher, type FieldKey } from "../../../server/database/field-cipher";
import { announceKeys } from "../../../server/database/key-holders";
import { sealedTextsOf } from "../../../server/database/sealed-records";
import { rotateKeys } from "../../../server/key-rotation";
import { sealedRecords } from "../../../server/sealed-records";
import { ticketTextFields } from "../../../server/ticket-records";
import { aCertificate } from "../../support/earned-certificate";
import { root } from "../../support/engine-file";
import { signIn, type TestCaller } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import {
  fileDraft,
  fileTicket,
  moveAtDesk,
  pngBytes,
  signInStaff,
  storedTickets,
} from "../../support/tickets";

const aKey = (id: string): FieldKey => ({ id, secret: randomBytes(32) });
const old = aKey("old");
const fresh = aKey("fresh");
const before = createFieldCipher([old]);
const both = createFieldCipher([fresh, old]);
const after = createFieldCipher([fresh]);

/** The program's cipher: what a restart with another FIELD_KEYS changes. */
let ring = before;
const cipher: typeof before = {
  seal: (...sealed) => ring.seal(...sealed),
  open: (...sealed) => ring.open(...sealed),
  isCurrent: (sealed) => ring.isCurrent(sealed),
  get keyIds() {
    return ring.keyIds;
  },
};

describe("rotating the keys", () => {
  const ask = useTestServer({ cipher }, { hasContent: true });
  beforeEach(() => {
    ring = before;
  });
  const rotate = (changes: Partial<Parameters<typeof rotateKeys>[0]> = {}) =>
    rotateKeys({ cipher: both, sealedRecords, say: () => {}, quietMs: 0, restMs: 0, ...changes });

  /** Every kind of sealed text a request can hold. */
  const aFullTicket = async (applicant: TestCaller) => {
    const staff = await signInStaff();
    const draft = await fileDraft(ask, applicant);
    await ask("post", `/api/tickets/${draft.id}/attachments`, applicant).attach(
      "file",
      pngBytes,
      "原图.png",
    );
    await ask("delete", `/api/tickets/${draft.id}`, applicant);
    const ticket = await fileTicket(ask, applicant);
    await ask("post", `/api/tickets/${ticket.id}/messages`, applicant)
      .set("Idempotency-Key", `${ticket.id}-m`)
      .send({ text: "您好" });
    await ask("post", `/api/tickets/${ticket.id}/note`, staff).send({ text: "看过照片" });
    await ask("post", `/api/tickets/${ticket.id}/reveal`, staff).send({ reason: "回电核实" });
    const asked = await moveAtDesk(ask, staff, ticket.id, {
      path: "material-request",
      body: { materials: [{ label: "原图", isNeeded: true }], words: "请补原图" },
    });
    const file = await ask("post", `/api/tickets/${ticket.id}/attachments`, applicant)
      .field("materialId", asked.body.data.materials[0].id)
      .attach("file", pngBytes, "原图.png");
    await moveBack(ticket.id, applicant, asked.body.data.version);
    await moveAtDesk(ask, staff, ticket.id, {
      path: "refusal",
      body: { ground: "no_facts", words: "没有说清楚" },
    });
    return { ticket, staff, fileId: file.body.data.id as string };
  };
  const moveBack = (id: string, applicant: TestCaller, version: number) =>
    ask("post", `/api/tickets/${id}/supplement`, applicant).send({ version });
  const look = async (id: string, applicant: TestCaller) =>
    (await ask("get", `/api/tickets/${id}`, applicant)).body.data;

  it("makes everything readable with the new key alone, the chains of records whole", async () => {
    const applicant = await signIn("applicant");
    const { ticket, staff, fileId } = await aFullTicket(applicant);
    const seen = await look(ticket.id, applicant);
    const report = await rotate();
    expect(report).toMatchObject({ isDone: true, unknown: [], unreadable: [] });
    expect(report.resealed).toBeGreaterThan(15);
    ring = after;
    expect(await look(ticket.id, applicant)).toEqual(seen);
    expect(seen.isHistoryIntact).toBe(true);
    const file = await ask("get", `/api/tickets/${ticket.id}/attachments/${fileId}`, applicant);
    expect(file.body).toEqual(pngBytes);
    const desk = await ask("get", `/api/triage/tickets/${ticket.id}`, staff);
    expect(desk.body.data).toMatchObject({ isHistoryIntact: true, notes: [{ text: "看过照片" }] });
    const again = await ask("post", `/api/tickets/${ticket.id}/messages`, applicant)
      .set("Idempotency-Key", `${ticket.id}-m`)
      .send({ text: "您好" });
    expect(again.status).toBe(200);
    expect(await look(ticket.id, applicant)).toMatchObject({ messages: [{ text: "您好" }] });
    expect(await textsOfOldKey()).toEqual([]);
  });

  it("reaches certificates and the people requests are referred to", async () => {
    const { certificate } = await aCertificate(ask, "草原小鹿");
    const coordinator = await signIn("coordinator");
    const expert = { name: "示例专家", kind: "expert", rights: [], contact: "0471-0000000" };
    await ask("put", "/api/referees", coordinator).send({
      version: 0,
      items: [{ ...expert, isActive: true }],
    });
    expect(await rotate()).toMatchObject({ isDone: true, unknown: [] });
    ring = after;
    const checked = await ask("get", `/api/quiz/certificates/${certificate.code}`);
    expect(checked.body.data).toMatchObject({
      result: "genuine",
      shown: { maskedName: "草***" },
    });
    const referees = await ask("get", "/api/referees", coordinator);
    expect(referees.body.data.items).toMatchObject([{ contact: "0471-0000000" }]);
  });

  it("can be done again with a third key, and then again", async () => {
    const applicant = await signIn("applicant");
    const { ticket } = await aFullTicket(applicant);
    const third = aKey("third");
    await rotate();
    const next = createFieldCipher([third, fresh]);
    expect(await rotate({ cipher: next })).toMatchObject({ isDone: true });
    ring = createFieldCipher([third]);
    expect(await look(ticket.id, applicant)).toMatchObject({ isHistoryIntact: true });
    await rotate({ cipher: createFieldCipher([fresh, third]) });
  });

  it("still sees it when words of a history were exchanged before or after", async () => {
    const applicant = await signIn("applicant");
    const [one, two] = [await aFullTicket(applicant), await aFullTicket(applicant)];
    await exchangeWords(one.ticket.id);
    const report = await rotate();
    expect(report.isDone).toBe(true);
    expect(report.unreadable.every((where) => where.startsWith(`tickets ${one.ticket.id}`))).toBe(
      true,
    );
    await exchangeWords(two.ticket.id);
    ring = both;
    expect(await look(one.ticket.id, applicant)).toMatchObject({ isHistoryIntact: false });
    expect(await look(two.ticket.id, applicant)).toMatchObject({ isHistoryIntact: false });
    await storedTickets().deleteMany({ _id: { $in: [one.ticket.id, two.ticket.id] } });
  });

  it("loses nothing of what is written meanwhile, and everything stays readable", async () => {
    const applicant = await signIn("applicant");
    const ticket = await fileTicket(ask, applicant);
    for (let count = 0; count < 5; count += 1) await fileDraft(ask, applicant);
    ring = both;
    const texts: string[] = [];
    const write = async () => {
      for (let count = 0; count < 25; count += 1) {
        const text = `第 ${count} 句`;
        const answer = await ask("post", `/api/tickets/${ticket.id}/messages`, applicant).send({
          text,
        });
        expect(answer.status).toBe(200);
        texts.push(text);
        expect((await look(ticket.id, applicant)).messages).toHaveLength(texts.length);
      }
    };
    const [report] = await Promise.all([rotate({ batchSize: 2, restMs: 3 }), write()]);
    expect(report.isDone).toBe(true);
    ring = after;
    const seen = await look(ticket.id, applicant);
    expect(seen.messages.map(({ text }: { text: string }) => text)).toEqual(texts);
    expect(seen.isHistoryIntact).toBe(true);
  });

  it("goes on where it was stopped", async () => {
    const applicant = await signIn("applicant");
    for (let count = 0; count < 6; count += 1) await fileDraft(ask, applicant);
    const drafts = await storedTickets().countDocuments({ ownerId: applicant.accountId });
    expect(drafts).toBe(6);
    const killed = rotate({
      batchSize: 2,
      onBatch: ({ collection }) => {
        if (collection === "tickets") throw new Error("killed");
      },
    });
    await expect(killed).rejects.toThrow("killed");
    ring = both;
    expect((await ask("get", "/api/tickets?show=draft", applicant)).body.data.items).toHaveLength(
      6,
    );
    const said: string[] = [];
    const report = await rotate({ batchSize: 2, say: (line) => said.push(line) });
    expect(said[0]).toBe("goes on in walk 1 at tickets");
    expect(report.isDone).toBe(true);
    expect(await textsOfOldKey()).toEqual([]);
  });

  it("says where a sealed text lies that no room answers for, and is not done", async () => {
    const stray = connection.collection<{ _id: string; text: string }>("strays");
    const place = { record: "stray", field: "text" };
    await stray.insertOne({ _id: "one", text: before.seal("一个字", place) });
    expect(await rotate()).toMatchObject({ isDone: false, unknown: ["strays: text"] });
    expect(before.open((await stray.findOne({}))?.text ?? "", place)).toBe("一个字");
    await stray.drop();
  });

  it("does not begin while a server runs that seals with another key", async () => {
    const forget = announceKeys(["old"]);
    await untilHolders(1);
    await expect(rotate()).rejects.toThrow(/Start every server again/);
    await forget();
    expect((await rotate()).isDone).toBe(true);
  });

  it("knows every name a request's texts are sealed under", () => {
    const files = readdirSync(path.join(root, "server"), { recursive: true, encoding: "utf8" });
    const named = files
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) => [
        ...readFileSync(path.join(root, "server", file), "utf8").matchAll(
          /(?:seal|\))\.seal\(\s*"([\w.]+)"/g,
        ),
      ])
      .map(([, name]) => name);
    const known = [...Object.values(ticketTextFields), "history.words"];
    expect(new Set(named).size).toBeGreaterThan(4);
    expect(named.filter((name) => !known.includes(name ?? ""))).toEqual([]);
  });
});

/** Whatever is still sealed with the old key, anywhere. */
async function textsOfOldKey(): Promise<string[]> {
  const found: string[] = [];
  for (const { name } of (await connection.db?.listCollections().toArray()) ?? []) {
    for (const record of await connection.collection(name).find().toArray()) {
      const texts = sealedTextsOf(record).filter(({ sealed }) => sealed.startsWith("v1.old."));
      found.push(...texts.map(({ path: where }) => `${name}: ${where}`));
    }
  }
  return found;
}

async function exchangeWords(ticketId: string): Promise<void> {
  const stored = await storedTickets().findOne({ _id: ticketId });
  const history = (stored as unknown as { history: { words: string | null }[] }).history;
  const [one, two] = history.flatMap(({ words }, at) => (words === null ? [] : [at]));
  await storedTickets().updateOne(
    { _id: ticketId },
    {
      $set: {
        [`history.${one}.words`]: history[two ?? 0]?.words,
        [`history.${two}.words`]: history[one ?? 0]?.words,
      },
    },
  );
}

async function untilHolders(count: number): Promise<void> {
  const holders = connection.collection("key-holders");
  while ((await holders.countDocuments()) < count) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
