import { randomBytes } from "node:crypto";
import { connection } from "mongoose";
import type { TicketView } from "#shared/tickets/ticket-schemas";
import { createFieldCipher } from "../../../server/database/field-cipher";
import { sealedTextsOf } from "../../../server/database/sealed-records";
import { ticketSeals } from "../../../server/ticket-records";
import { signIn, type TestCaller } from "../../support/factories";
import { runJob } from "../../support/run-job";
import { useTestServer } from "../../support/test-server";
import {
  fileDraft,
  fileTicket,
  moveAtDesk,
  pngBytes,
  signInStaff,
  someParts,
  storedTickets,
} from "../../support/tickets";

const cipher = createFieldCipher([{ id: "test", secret: randomBytes(32) }]);

describe("after an account was erased", () => {
  const ask = useTestServer({ cipher }, { hasContent: true });
  let me: TestCaller;
  let ticket: TicketView;
  const keyed = (path: string, body: object) =>
    ask("post", path, me).set("Idempotency-Key", randomBytes(8).toString("hex")).send(body);

  beforeAll(async () => {
    me = await signIn("applicant", { nickname: "小明" });
    await ask("get", "/api/quiz/journey", me);
    const round = (await keyed("/api/quiz/rounds", {})).body.data;
    await ask("put", `/api/quiz/rounds/${round.id}/answers/0`, me).send({ choice: ["A"] });
    await keyed(`/api/quiz/rounds/${round.id}/submission`, {});
    await fileDraft(ask, me);
    const parts = someParts();
    ticket = await fileTicket(ask, me, {
      parts: { ...parts, right: { kinds: ["copyright"], number: "国作登字-2026-A-1" } },
    });
    const path = `/api/tickets/${ticket.id}`;
    const staff = await signInStaff("其其格", ticket.centre?.id);
    await keyed(`${path}/messages`, { text: "我是王小明" });
    await ask("post", `${path}/messages`, staff).send({ text: "王小明您好" });
    await ask("post", `${path}/note`, staff).send({ text: "王小明来过电话" });
    await ask("post", `${path}/reveal`, staff).send({ reason: "回电给王小明" });
    const asked = await moveAtDesk(ask, staff, ticket.id, {
      path: "material-request",
      body: { materials: [{ label: "原图", isNeeded: true }], words: "请王小明补" },
    });
    await ask("post", `${path}/attachments`, me)
      .field("materialId", asked.body.data.materials[0].id)
      .attach("file", pngBytes, "王小明.png");
    await ask("post", `${path}/supplement`, me).send({ version: asked.body.data.version });
    await moveAtDesk(ask, staff, ticket.id, { path: "acceptance" });
    await moveAtDesk(ask, staff, ticket.id, {
      path: "closing",
      body: { outcome: "advised", answer: "王小明您可以这样办" },
    });
    for (const { name } of ask.rooms().jobs) {
      if (/notice|outbox/.test(name)) await runJob(ask, name);
    }
    await ask.rooms().flush();
    expect((await storedTickets().findOne({ _id: ticket.id }))?.status).toBe("closed");
    expect(await namedIn(me.accountId)).toEqual(
      expect.arrayContaining(["accounts", "sessions", "tickets", "rounds", "idempotency"]),
    );
    expect((await ask("delete", "/api/me", me)).status).toBe(200);
  });

  it("no record anywhere names it", async () => {
    expect(await namedIn(me.accountId)).toEqual([]);
  });

  it("nothing that was sealed in its requests opens to anything but the empty text", async () => {
    const stored = (await storedTickets().findOne({ _id: ticket.id })) as Record<string, unknown>;
    const texts = sealedTextsOf(stored);
    expect(texts.length).toBeGreaterThan(3);
    const left = texts.filter(({ path, sealed }) => {
      const place = ticketSeals.placeOf(path, stored);
      return !place || cipher.open(sealed, place.from) !== "";
    });
    expect(left.map(({ path }) => path)).toEqual([]);
  });

  it("nothing of what was told lies anywhere in clear", async () => {
    const records = await everyRecord();
    const told = records.filter(({ text }) => /王小明|13812345678|国作登字-2026/.test(text));
    expect(told.map(({ collection }) => collection)).toEqual([]);
  });
});

async function everyRecord(): Promise<{ collection: string; text: string }[]> {
  const collections = (await connection.db?.listCollections().toArray()) ?? [];
  const records = collections.map(async ({ name }) => {
    const found = await connection.collection(name).find().toArray();
    return found.map((record) => ({ collection: name, text: JSON.stringify(record) }));
  });
  return (await Promise.all(records)).flat();
}

/** The collections in which some record names the account, whatever the field. */
async function namedIn(accountId: string): Promise<string[]> {
  const records = await everyRecord();
  const named = records.filter(({ text }) => text.includes(accountId));
  return [...new Set(named.map(({ collection }) => collection))];
}
