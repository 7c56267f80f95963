import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { useTestServer } from "../../support/test-server";

describe("GET /media/…", () => {
  const mediaFolder = mkdtempSync(path.join(tmpdir(), "anan-test-"));
  writeFileSync(path.join(mediaFolder, "anan.mp4"), Buffer.alloc(1_000, 7));
  afterAll(() => rmSync(mediaFolder, { recursive: true }));
  const ask = useTestServer({ mediaFolder });
  const get = (range?: string) => {
    const asked = ask("get", "/media/anan.mp4");
    return range ? asked.set("Range", range) : asked;
  };

  it("sends the whole film with 200", async () => {
    const answer = await get();
    expect(answer.status).toBe(200);
    expect(answer.headers["accept-ranges"]).toBe("bytes");
    expect(answer.headers["content-type"]).toBe("video/mp4");
  });

  it("sends the bytes asked for with 206", async () => {
    const answer = await get("bytes=10-19");
    expect(answer.status).toBe(206);
    expect(answer.headers["content-range"]).toBe("bytes 10-19/1000");
    expect(answer.body).toHaveLength(10);
  });

  it("refuses bytes beyond the end with 416 and says how many there are", async () => {
    const answer = await get("bytes=99999999-");
    expect(answer.status).toBe(416);
    expect(answer.headers["content-range"]).toBe("bytes */1000");
  });

  it("answers 304 to someone who has it", async () => {
    const first = await get();
    const again = await get().set("If-None-Match", String(first.headers.etag));
    expect(again.status).toBe(304);
  });

  it.each(["/media/none.mp4", "/media/", "/media/../app.ts", "/media/%2e%2e/app.ts", "/media/%00"])(
    "has nothing at %s",
    async (where) => {
      const answer = await ask("get", where);
      expect(answer.status).toBe(404);
      expect(answer.body.error.code).toBe("not_found");
    },
  );
});
