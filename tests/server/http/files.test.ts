import { Readable } from "node:stream";
import { z } from "zod";
import { defineEndpoint } from "#shared/http/endpoint";
import { fileNameOf } from "../../../server/http/multipart";
import { createApiRouter } from "../../../server/http/request";
import { serveFile, serveMultipart } from "../../../server/http/serve";
import { signIn, type TestCaller } from "../../support/factories";
import { useTestServer } from "../../support/test-server";

let received = 0;
const upload = defineEndpoint({
  name: "upload",
  summary: "Takes a file",
  method: "post",
  path: "/api/test/files/:place",
  access: ["applicant"],
  body: "multipart",
  isIdempotentByKey: true,
  input: z.strictObject({ place: z.string(), kind: z.enum(["photo", "paper"]) }),
  output: z.object({ name: z.string(), size: z.number(), kind: z.string(), count: z.number() }),
});
const download = defineEndpoint({
  name: "download",
  summary: "Gives a file",
  method: "get",
  path: "/api/test/files/:place",
  access: ["applicant"],
  answer: "file",
  input: z.strictObject({ place: z.string() }),
  output: z.unknown(),
});
const router = createApiRouter();
serveMultipart(router, upload, async ({ kind }, _, { originalname, size }) => {
  received += 1;
  return { name: originalname, size, kind, count: received };
});
serveFile(router, download, async ({ place }) => ({
  content: place === "stream" ? Readable.from(["12", "34"]) : Buffer.from("1234"),
  contentType: "application/pdf",
  fileName: "证据 1.pdf",
  disposition: "inline",
}));

describe("files", () => {
  const ask = useTestServer({}, { routers: [router] });
  let applicant: TestCaller;
  beforeAll(async () => {
    applicant = await signIn("applicant");
  });
  const send = () => ask("post", "/api/test/files/here", applicant);
  const photo = Buffer.from("photo");

  it("arrive with their fields, and their names in UTF-8", async () => {
    const answer = await send().field("kind", "photo").attach("file", photo, "证据 照片.png");
    expect(answer.status).toBe(200);
    expect(answer.body.data).toMatchObject({ name: "证据 照片.png", size: 5, kind: "photo" });
  });

  it.each([
    ["a faulty field and an unknown one", { kind: "song", more: "1" }, ["kind", "more"]],
    ["a field that stands in the path", { kind: "photo", place: "there" }, ["place"]],
    ["__proto__", { kind: "photo", ["__proto__"]: "x" }, ["__proto__"]],
  ])("refuses %s", async (_, fields, faulty) => {
    const asked = send();
    for (const [name, value] of Object.entries(fields)) asked.field(name, value);
    const answer = await asked.attach("file", photo, "a.png");
    const issues = (answer.body.error?.details.issues ?? []) as { field: string }[];
    expect(issues.map(({ field }) => field)).toEqual(faulty);
  });

  it("refuses one that is too large, a second one, and none", async () => {
    const large = Buffer.alloc(20 * 1024 * 1024 + 1);
    const tooLarge = await send().field("kind", "photo").attach("file", large, "a.png");
    expect([tooLarge.status, tooLarge.body.error.code]).toEqual([413, "file_too_large"]);
    const two = await send().attach("file", photo, "a.png").attach("file", photo, "b.png");
    expect([two.status, two.body.error.code]).toEqual([413, "too_many_files"]);
    const none = await send().field("kind", "photo");
    expect(none.body.error.details.issues).toEqual([{ field: "file", code: "missing" }]);
  });

  it.each([
    "",
    "--x",
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhalf',
  ])("refuses the broken form %j", async (body) => {
    const answer = await send().set("Content-Type", "multipart/form-data; boundary=x").send(body);
    expect(answer.status).toBe(400);
  });

  it("refuses a form without a boundary, and what is no form", async () => {
    const unbounded = await send().set("Content-Type", "multipart/form-data").send("x");
    expect(unbounded.body.error.code).toBe("unreadable_body");
    expect((await send().send({ kind: "photo" })).status).toBe(415);
  });

  it("act once by key: another file is another input", async () => {
    const keyed = (file: Buffer) =>
      send().set("Idempotency-Key", "f1").field("kind", "photo").attach("file", file, "a.png");
    const first = await keyed(photo);
    expect((await keyed(photo)).body).toEqual(first.body);
    expect((await keyed(Buffer.from("other"))).body.error.code).toBe("key_reused");
  });

  it.each(["stream", "buffer"])(
    "leave as a %s with type, name and no way to run a script",
    async (place) => {
      const answer = await ask("get", `/api/test/files/${place}`, applicant);
      expect(answer.status).toBe(200);
      expect(answer.headers["content-type"]).toBe("application/pdf");
      expect(answer.headers["content-disposition"]).toContain("inline");
      expect(answer.headers["content-disposition"]).toContain(encodeURIComponent("证据 1.pdf"));
      expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
      expect(answer.body).toHaveLength(4);
    },
  );

  it.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\fakepath\\a.png", "a.png"],
    ["a\u0000b\u202egnp.exe", "abgnp.exe"],
    ["caf\u00e9.png", "caf\u00e9.png"],
    ["x".repeat(500), "x".repeat(200)],
  ])("is called %j by its sender and %j by us", (sent, name) => {
    // As busboy hands it on: the bytes of UTF-8, read as Latin-1.
    expect(fileNameOf(Buffer.from(sent, "utf8").toString("latin1"))).toBe(name);
  });
});
