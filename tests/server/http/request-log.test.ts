import { z } from "zod";
import { defineEndpoint } from "#shared/http/endpoint";
import { createApiRouter } from "../../../server/http/request";
import { serve } from "../../../server/http/serve";
import { signIn } from "../../support/factories";
import { useTestServer } from "../../support/test-server";

const secrets = ["13800001111", "王小明", "secret-query", "203.0.113.77", "Firefox/9"];
const endpoint = defineEndpoint({
  name: "tell",
  summary: "Somebody tells us something",
  method: "put",
  path: "/api/test/people/:phone",
  access: "everyone",
  input: z.strictObject({ phone: z.string(), name: z.string(), isDoubled: z.boolean().optional() }),
  output: z.object({}),
});
const router = createApiRouter();
serve(router, endpoint, async ({ phone, name, isDoubled }) => {
  if (!isDoubled) return {};
  // What the driver says of a doubled phone.
  throw Object.assign(new Error(`E11000 dup key: { phone: "${phone}", name: "${name}" }`), {
    name: "MongoServerError",
    code: 11000,
  });
});

describe("the request log", () => {
  const ask = useTestServer({ trustedProxyCount: 1 }, { routers: [router] });
  const tell = async (body: object) =>
    ask("put", "/api/test/people/13800001111?why=secret-query", await signIn("visitor"))
      .set("X-Forwarded-For", "203.0.113.77")
      .set("User-Agent", "Firefox/9")
      .send({ name: "王小明", ...body });
  const lines = () => ask.logs().map((line) => JSON.parse(line) as Record<string, unknown>);

  it("has one line per request: what was asked, how it went, how long, under which id", async () => {
    const answer = await tell({});
    const line = lines().find(({ requestId }) => requestId === answer.headers["x-request-id"]);
    expect(line).toMatchObject({
      method: "PUT",
      route: "/api/test/people/:phone",
      status: 200,
      role: "visitor",
      ms: expect.any(Number),
    });
  });

  it("names faults by kind, code and place, without the driver's words", async () => {
    const answer = await tell({ isDoubled: true });
    const { requestId } = answer.body.error;
    const line = lines().find((entry) => entry.requestId === requestId && "fault" in entry);
    expect(line?.fault).toMatchObject({ name: "MongoServerError", code: 11000 });
    expect(JSON.stringify(line)).toContain("request-log.test.ts");
  });

  it("holds nothing about anybody", async () => {
    await tell({ isDoubled: true });
    await tell({ more: "王小明" });
    await ask("get", "/api/none/13800001111?why=secret-query");
    await ask("get", "/13800001111.html");
    const caller = await signIn("applicant", { nickname: "王小明" });
    await ask("get", "/api/me", caller);
    const text = ask.logs().join("\n");
    for (const secret of [...secrets, caller.token, caller.accountId]) {
      expect(text).not.toContain(secret);
    }
  });
});
