import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import request from "supertest";
import { type Program, startProgram } from "../../support/running-server";

jest.setTimeout(90_000);

describe("the built program", () => {
  const base = mkdtempSync(path.join(tmpdir(), "anan-test-"));
  const programs: Program[] = [];
  const start = (folder: string, settings: Record<string, string> = {}) => {
    const program = startProgram({ PORT: "0", DATA_DIR: path.join(base, folder), ...settings });
    programs.push(program);
    return program;
  };
  afterAll(async () => {
    for (const program of programs) await program.stop("SIGKILL");
    rmSync(base, { recursive: true, force: true });
  });

  it("says in a sentence that the database named to it cannot be reached, and takes no other", async () => {
    const MONGODB_URI = "mongodb://someone:pa55word@127.0.0.1:1/";
    const program = start("outside", { MONGODB_URI });
    expect(await program.gone).toEqual({ code: 1, signal: null });
    const said = program.complaints();
    expect(said).toMatch(/^The database of MONGODB_URI cannot be reached [^\n]+\n$/);
    expect(said).not.toContain("pa55word");
    expect(existsSync(path.join(base, "outside/engine"))).toBe(false);
  });

  it("knows its people again after it was stopped, and after it was killed", async () => {
    const first = start("known");
    const opened = await request(await first.untilReady())
      .post("/api/sessions/guest")
      .send({});
    const authorization = `Bearer ${opened.body.data.token}`;
    await first.stop("SIGTERM");
    const second = start("known");
    const me = (url: string) => request(url).get("/api/me").set("Authorization", authorization);
    expect((await me(await second.untilReady())).status).toBe(200);
    await second.stop("SIGKILL");
    const third = start("known");
    expect((await me(await third.untilReady())).status).toBe(200);
    await third.stop();
  });

  it("ends answers that are under way before it stops", async () => {
    const program = start("drained");
    const url = await program.untilReady();
    const asked = Array.from({ length: 20 }, () =>
      request(url).post("/api/sessions/guest").send({}),
    );
    const answers = Promise.allSettled(asked);
    await Promise.race(asked);
    expect(await program.stop("SIGTERM")).toEqual({ code: 0, signal: null });
    const statuses = (await answers).flatMap((answer) =>
      answer.status === "fulfilled" ? [answer.value.status] : [],
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});
