import { signIn } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import { fileDraft, fileTicket, someParts, storedTickets } from "../../support/tickets";

describe("drafts", () => {
  const ask = useTestServer({}, { hasContent: true });

  it("begin empty and take each step as it comes", async () => {
    const applicant = await signIn("applicant");
    const draft = await fileDraft(ask, applicant, {});
    const { applicant: who, place } = someParts();
    const first = await ask("patch", `/api/tickets/${draft.id}`, applicant).send({
      version: draft.version,
      applicant: who,
    });
    const second = await ask("patch", `/api/tickets/${draft.id}`, applicant).send({
      version: first.body.data.version,
      place,
    });
    expect(second.body.data.parts).toMatchObject({
      applicant: who,
      place,
      right: null,
      facts: null,
    });
  });

  it("refuse a stale step and name the parts that changed", async () => {
    const applicant = await signIn("applicant");
    const draft = await fileDraft(ask, applicant);
    const { facts, right } = someParts();
    await ask("patch", `/api/tickets/${draft.id}`, applicant).send({ version: 0, facts });
    const stale = await ask("patch", `/api/tickets/${draft.id}`, applicant).send({
      version: 0,
      right,
    });
    expect(stale.status).toBe(409);
    expect(stale.body.error).toMatchObject({
      code: "stale_version",
      details: { version: 1, changed: ["facts"] },
    });
  });

  it("keep one of two steps written at once", async () => {
    const applicant = await signIn("applicant");
    const draft = await fileDraft(ask, applicant, {});
    const { facts } = someParts();
    const answers = await Promise.all(
      [1, 2, 3].map((number) =>
        ask("patch", `/api/tickets/${draft.id}`, applicant).send({
          version: 0,
          facts: { ...facts, title: `标题第${number}次` },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it("name every faulty field at once", async () => {
    const applicant = await signIn("applicant");
    const { applicant: who, place } = someParts();
    const answer = await ask("post", "/api/tickets", applicant).send({
      applicant: { ...who, phone: "12345", isFourteenOrOlder: false },
      place: { ...place, countyCode: { $ne: "" } },
      extra: 1,
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.issues.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining([
        "applicant.phone",
        "applicant.isFourteenOrOlder",
        "place.countyCode",
        "extra",
      ]),
    );
  });

  it("are nobody else's: to read, to change, to send, to throw away", async () => {
    const draft = await fileDraft(ask, await signIn("applicant"));
    const other = await signIn("applicant");
    const answers = await Promise.all([
      ask("get", `/api/tickets/${draft.id}`, other),
      ask("patch", `/api/tickets/${draft.id}`, other).send({ version: 0 }),
      ask("delete", `/api/tickets/${draft.id}`, other),
      ask("post", `/api/tickets/${draft.id}/messages`, other).send({ text: "hi" }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it("are unknown to staff and coordinator", async () => {
    const draft = await fileDraft(ask, await signIn("applicant"));
    const coordinator = await signIn("coordinator");
    const answer = await ask("get", `/api/triage/tickets/${draft.id}`, coordinator);
    expect(answer.status).toBe(404);
  });

  it("are twenty at most", async () => {
    const applicant = await signIn("applicant");
    for (let number = 0; number < 20; number += 1) await fileDraft(ask, applicant, {});
    const answer = await ask("post", "/api/tickets", applicant).send({});
    expect(answer.body.error.code).toBe("not_possible_now");
  });

  it("are made once by one idempotency key", async () => {
    const applicant = await signIn("applicant");
    const create = () =>
      ask("post", "/api/tickets", applicant).set("Idempotency-Key", "k-1").send({});
    const [one, two] = await Promise.all([create(), create()]);
    expect(one.body.data.id).toBe(two.body.data.id);
    const list = await ask("get", "/api/tickets?show=draft", applicant);
    expect(list.body.data.items).toHaveLength(1);
  });

  it("hold nothing readable in the database", async () => {
    const draft = await fileDraft(ask, await signIn("applicant"));
    const stored = JSON.stringify(await storedTickets().findOne({ _id: draft.id }));
    const told = ["王小明", "13812345678", "shop.example", "某某网店", "网店用了", "草原"];
    expect(told.filter((text) => stored.includes(text))).toEqual([]);
  });

  it("can no longer be changed or thrown away once sent", async () => {
    const applicant = await signIn("applicant");
    const ticket = await fileTicket(ask, applicant);
    const changed = await ask("patch", `/api/tickets/${ticket.id}`, applicant).send({
      version: ticket.version,
    });
    const deleted = await ask("delete", `/api/tickets/${ticket.id}`, applicant);
    expect([changed.body.error.code, deleted.body.error.code]).toEqual([
      "not_possible_now",
      "not_possible_now",
    ]);
  });

  it("are listed page by page, latest first", async () => {
    const applicant = await signIn("applicant");
    for (let number = 0; number < 3; number += 1) await fileDraft(ask, applicant, {});
    const first = await ask("get", "/api/tickets?show=draft&limit=2", applicant);
    const { items, nextCursor } = first.body.data;
    const second = await ask(
      "get",
      `/api/tickets?show=draft&limit=2&cursor=${nextCursor}`,
      applicant,
    );
    const ids = [...items, ...second.body.data.items].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(second.body.data.nextCursor).toBeNull();
  });

  it.each(["abc", "W10", "WyJ4IiwieSJd"])("refuse the cursor %j", async (cursor) => {
    const answer = await ask("get", `/api/tickets?cursor=${cursor}`, await signIn("applicant"));
    expect(answer.status).toBe(400);
  });
});
