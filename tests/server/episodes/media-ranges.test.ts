import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { useTestServer } from "../../support/test-server";

const size = 1_000;
const film = Buffer.from(Array.from({ length: size }, (_, index) => index % 251));

describe("GET /media/… in pieces, as players ask for it", () => {
  const mediaFolder = mkdtempSync(path.join(tmpdir(), "anan-test-"));
  writeFileSync(path.join(mediaFolder, "film.mp4"), film);
  writeFileSync(path.join(mediaFolder, "film.vtt"), "WEBVTT\n");
  afterAll(() => rmSync(mediaFolder, { recursive: true }));
  const ask = useTestServer({ mediaFolder });
  const get = (range: string, headers: Record<string, string> = {}) =>
    ask("get", "/media/film.mp4").set({ Range: range, ...headers });

  it.each([
    ["bytes=0-0", 0, 0],
    ["bytes=0-", 0, 999],
    ["bytes=990-", 990, 999],
    ["bytes=-10", 990, 999],
    ["bytes=500-5000", 500, 999],
  ])("answers %s with 206 and exactly those bytes", async (range, from, to) => {
    const answer = await get(range);
    expect(answer.status).toBe(206);
    expect(answer.headers["content-range"]).toBe(`bytes ${from}-${to}/${size}`);
    expect(answer.headers["content-length"]).toBe(String(to - from + 1));
    expect(Buffer.compare(answer.body, film.subarray(from, to + 1))).toBe(0);
  });

  it.each(["bytes=1000-", "bytes=5000-6000", "bytes=-0", "bytes=5-2"])(
    "refuses %s with 416, without a body",
    async (range) => {
      const answer = await get(range);
      expect(answer.status).toBe(416);
      expect(answer.headers["content-range"]).toBe(`bytes */${size}`);
      expect(answer.headers["content-length"] ?? "0").toBe("0");
    },
  );

  // RFC 9110, 14.2: a server may ignore ranges it does not like; one body of many parts is never sent.
  it.each(["bytes=0-1,500-501", "pages=1-2", "bytes=abc", "bytes"])(
    "answers %s with the whole film",
    async (range) => {
      const answer = await get(range);
      expect(answer.status).toBe(200);
      expect(answer.headers["content-length"]).toBe(String(size));
      expect(answer.headers["content-range"]).toBeUndefined();
    },
  );

  it("goes on where it was when the film is still the same (If-Range)", async () => {
    const whole = await ask("get", "/media/film.mp4");
    const answer = await get("bytes=500-", { "If-Range": String(whole.headers.etag) });
    expect(answer.status).toBe(206);
  });

  it("sends the whole film when it has changed meanwhile (If-Range)", async () => {
    const answer = await get("bytes=500-", { "If-Range": '"another"' });
    expect(answer.status).toBe(200);
    expect(answer.body).toHaveLength(size);
  });

  it("answers HEAD with the size and without a body", async () => {
    const answer = await ask("head", "/media/film.mp4");
    expect(answer.status).toBe(200);
    expect(answer.headers["content-length"]).toBe(String(size));
    expect(answer.headers["accept-ranges"]).toBe("bytes");
  });

  it("answers HEAD for a range as GET would, without a body", async () => {
    const answer = await ask("head", "/media/film.mp4").set("Range", "bytes=10-19");
    expect(answer.status).toBe(206);
    expect(answer.headers["content-range"]).toBe(`bytes 10-19/${size}`);
  });

  it("sends captions as text/vtt", async () => {
    const answer = await ask("get", "/media/film.vtt");
    expect(answer.headers["content-type"]).toMatch(/^text\/vtt/);
  });
});
