import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { AppError } from "#shared/errors/app-error";
import { defineEndpoint } from "#shared/http/endpoint";
import { createApiRouter } from "../../../server/http/request";
import { serve } from "../../../server/http/serve";
import { signIn, type TestCaller } from "../../support/factories";
import { expireLeases, storedAnswers } from "../../support/stored-answers";
import { useTestServer } from "../../support/test-server";

const made: { text: string; recordId: string }[] = [];
let trouble: Error | undefined;
let slowMs = 0;

const createThing = defineEndpoint({
  name: "createThing",
  summary: "Makes a thing",
  method: "post",
  path: "/api/test/things",
  access: "everyone",
  isIdempotentByKey: true,
  input: z.strictObject({ text: z.string(), note: z.string().optional() }),
  output: z.object({ count: z.number(), text: z.string() }),
});
const router = createApiRouter();
serve(router, createThing, async ({ text }, { newRecordId }) => {
  await pause(slowMs);
  made.push({ text, recordId: newRecordId });
  if (trouble) throw trouble;
  return { count: made.length, text };
});

describe("Idempotency-Key", () => {
  const ask = useTestServer({}, { routers: [router] });
  let caller: TestCaller;
  beforeAll(async () => {
    caller = await signIn("visitor");
  });
  beforeEach(() => {
    made.length = 0;
    trouble = undefined;
    slowMs = 0;
  });
  const create = (
    key: string,
    body: object = { text: "甲" },
    as: TestCaller | undefined = caller,
  ) => ask("post", "/api/test/things", as).set("Idempotency-Key", key).send(body);

  it("gives the same answer for the same key, once", async () => {
    const first = await create("k1", { text: "甲", note: "乙" });
    const again = await create("k1", { note: "乙", text: "甲" });
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect(made).toHaveLength(1);
  });

  it("acts once when ten come at once", async () => {
    slowMs = 100;
    const answers = await Promise.all(Array.from({ length: 10 }, () => create("k2")));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(made).toHaveLength(1);
  });

  it("refuses another input with 409 key_reused", async () => {
    await create("k3");
    const answer = await create("k3", { text: "丙" });
    expect(answer.status).toBe(409);
    expect(answer.body.error.code).toBe("key_reused");
    expect(made).toHaveLength(1);
  });

  it("keeps two people's keys apart, and those without a session by address", async () => {
    const other = await signIn("visitor");
    await create("k4");
    await create("k4", { text: "甲" }, other);
    await ask("post", "/api/test/things").set("Idempotency-Key", "k4").send({ text: "甲" });
    expect(made).toHaveLength(3);
  });

  it("acts each time without a key", async () => {
    await ask("post", "/api/test/things", caller).send({ text: "甲" });
    await ask("post", "/api/test/things", caller).send({ text: "甲" });
    expect(made).toHaveLength(2);
    expect(made[0]?.recordId).not.toBe(made[1]?.recordId);
  });

  it("tries again after a refusal, which had no effect", async () => {
    trouble = new AppError("not_possible_now", "Not now.");
    expect((await create("k5")).status).toBe(409);
    trouble = undefined;
    expect((await create("k5")).status).toBe(200);
  });

  it("tries again after a fault, under the same record id", async () => {
    trouble = new Error("the server fell over");
    expect((await create("k6")).status).toBe(500);
    trouble = undefined;
    expect((await create("k6")).status).toBe(200);
    expect(made).toHaveLength(2);
    expect(made[0]?.recordId).toBe(made[1]?.recordId);
  });

  it("says in_progress while the first is long at it, and lets one go on after a crash", async () => {
    slowMs = 5_500;
    const first = create("k7").then((answer) => answer);
    await pause(200);
    const second = await create("k7");
    expect(second.status).toBe(409);
    expect(second.body.error.code).toBe("in_progress");
    expect(second.headers["retry-after"]).toBe("1");
    // As if the first one's server had died: its lease is over.
    await expireLeases();
    slowMs = 0;
    const third = await create("k7");
    expect(third.status).toBe(200);
    await first;
    expect((await create("k7")).body).toEqual(third.body);
  }, 20_000);

  it("refuses a key that is none", async () => {
    const answer = await create("ein Schlüssel".replace("ü", "u"));
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.issues).toEqual([
      { field: "Idempotency-Key", code: "invalid_format" },
    ]);
    expect((await create("k".repeat(201))).status).toBe(400);
  });

  it("stores answers sealed, and forgets them with the account", async () => {
    const leaving = await signIn("visitor");
    await create("k8", { text: "王小明" }, leaving);
    const stored = await storedAnswers(leaving.accountId);
    expect(stored).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toContain("王小明");
    await ask("delete", "/api/me", leaving);
    expect(await storedAnswers(leaving.accountId)).toEqual([]);
  });
});
