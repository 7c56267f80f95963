import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { z } from "zod";
import { defineEndpoint } from "#shared/http/endpoint";
import { createApiRouter } from "../../../server/http/request";
import { serve } from "../../../server/http/serve";
import { signIn, type TestCaller } from "../../support/factories";
import { useTestServer } from "../../support/test-server";

const echo = defineEndpoint({
  name: "echo",
  summary: "Says what it heard",
  method: "post",
  path: "/api/test/echo/:place",
  access: ["visitor"],
  input: z.strictObject({ place: z.string(), text: z.string().min(2), size: z.int().optional() }),
  output: z.object({ text: z.string() }),
});
const broken = defineEndpoint({
  ...echo,
  name: "break",
  path: "/api/test/break",
  access: "everyone",
  input: z.strictObject({}),
});
const router = createApiRouter();
serve(router, echo, async ({ text }) => ({ text, secret: "never sent" }));
serve(router, broken, async () => {
  throw new TypeError("a bug at 13800001111");
});

describe("refusals", () => {
  const ask = useTestServer({}, { routers: [router] });
  let visitor: TestCaller;
  beforeAll(async () => {
    visitor = await signIn("visitor");
  });
  const post = (path = "/api/test/echo/here") => ask("post", path, visitor);

  it("answers { data } with the named fields alone, and the request's id", async () => {
    const answer = await post().send({ text: "hello" });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ data: { text: "hello" } });
    expect(answer.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  it("takes no request id from outside", async () => {
    const answer = await post().set("X-Request-Id", "mine").send({ text: "hello" });
    expect(answer.headers["x-request-id"]).not.toBe("mine");
  });

  it("names every faulty field at once, unknown ones by name", async () => {
    const answer = await post().send({ text: "a", size: "big", more: 1, $where: 1 });
    expect(answer.status).toBe(400);
    expect(answer.body.error.code).toBe("invalid_request");
    expect(answer.body.error.requestId).toBe(answer.headers["x-request-id"]);
    expect(answer.body.error.details.issues).toEqual([
      { field: "text", code: "too_small" },
      { field: "size", code: "invalid_type" },
      { field: "more", code: "unrecognized_keys" },
      { field: "$where", code: "unrecognized_keys" },
    ]);
  });

  it("refuses a field of the path that comes again in the body", async () => {
    const answer = await post().send({ text: "hello", place: "there" });
    expect(answer.body.error.details.issues).toEqual([
      { field: "place", code: "unrecognized_keys" },
    ]);
  });

  it("refuses a repeated field in the query", async () => {
    const answer = await ask("get", "/api/health?a=1&a=2");
    expect(answer.body.error.details.issues).toEqual([{ field: "a", code: "repeated" }]);
  });

  it.each([
    ["broken JSON", '{"text":', 400, "unreadable_body"],
    ["a bare word", '"text"', 400, "unreadable_body"],
    ["__proto__", '{"text":"hello","__proto__":{"x":1}}', 400, "unreadable_body"],
    ["a list", "[]", 400, "invalid_request"],
    ["10 MB", JSON.stringify({ text: "x".repeat(10_000_000) }), 413, "body_too_large"],
  ])("refuses %s", async (_, body, status, code) => {
    const answer = await post().set("Content-Type", "application/json").send(body);
    expect(answer.status).toBe(status);
    expect(answer.body.error.code).toBe(code);
  });

  it("refuses a small packed body that unpacks to 10 MB, and one that does not unpack", async () => {
    const large = gzipSync(JSON.stringify({ text: "x".repeat(10_000_000) }));
    const packed = () =>
      post().set("Content-Type", "application/json").set("Content-Encoding", "gzip");
    expect(
      (
        await packed()
          .serialize((body) => body)
          .send(large)
      ).status,
    ).toBe(413);
    expect(
      (
        await packed()
          .serialize((body) => body)
          .send("no gzip")
      ).status,
    ).toBe(400);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/xml"])(
    "refuses a body of type %s",
    async (type) => {
      const answer = await post().set("Content-Type", type).send("text=hello");
      expect(answer.status).toBe(415);
      expect(answer.body.error.code).toBe("unsupported_media_type");
    },
  );

  it("refuses an unknown packing and an unknown alphabet", async () => {
    const json = () => post().serialize((body) => body);
    const packed = await json()
      .set("Content-Type", "application/json")
      .set("Content-Encoding", "rot13")
      .send('{"text":"hello"}');
    expect(packed.status).toBe(415);
    const lettered = await json()
      .set("Content-Type", "application/json; charset=x-none")
      .send('{"text":"hello"}');
    expect(lettered.status).toBeLessThan(500);
  });

  it("says 401 before it reads a body", async () => {
    const answer = await ask("post", "/api/test/echo/here").send({});
    expect(answer.status).toBe(401);
    expect(answer.body.error.code).toBe("not_signed_in");
  });

  it("says 403 and who may, and signs nobody out", async () => {
    const staff = await signIn("staff");
    const answer = await ask("post", "/api/test/echo/here", staff).send({ text: "hello" });
    expect(answer.status).toBe(403);
    expect(answer.body.error).toMatchObject({
      code: "not_allowed",
      details: { roles: ["visitor"] },
    });
    expect((await ask("get", "/api/me", staff)).status).toBe(200);
  });

  it.each(["/api", "/api/", "/api/none", "/api/%00", "/api/me/none"])(
    "has nothing at %s",
    async (path) => {
      const answer = await ask("get", path);
      expect(answer.status).toBe(404);
      expect(answer.body.error).toMatchObject({ code: "not_found", details: {} });
    },
  );

  it("answers 405 and Allow where another method would do", async () => {
    const answer = await ask("delete", "/api/health");
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe("HEAD, GET");
    expect(answer.body.error.code).toBe("method_not_allowed");
    expect((await ask("options", "/api/me")).status).toBe(405);
  });

  it("answers a bug with 500 unexpected: no text, no stack; the log has its place", async () => {
    const answer = await ask("post", "/api/test/break");
    expect(answer.status).toBe(500);
    expect(answer.body.error).toEqual({
      code: "unexpected",
      details: {},
      requestId: answer.headers["x-request-id"],
    });
    const line = ask.logs().find((entry) => entry.includes(answer.headers["x-request-id"] ?? "?"));
    expect(line).toContain("refusals.test.ts");
  });

  it.each([
    "/api/me/%zz",
    "/%zz",
    "/media/%zz",
    "/api/test/echo/%ff",
    "/\u0000",
    "//..//..",
    "/%5c..%5c",
  ])("survives the raw path %j", async (path) => {
    const status = await rawStatus((ask.server().address() as AddressInfo).port, path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });
});

/** A request line as no well-behaved client would write it. */
function rawStatus(port: number, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(Number(answer.split(" ")[1])));
    socket.end(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  });
}
