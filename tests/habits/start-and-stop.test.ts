import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { CentreView } from "#shared/centres/centre-schemas";
import { socketHomeOf, socketLinkOf } from "../../server/database/socket-home";
import { callServer } from "../support/call-server";
import { connectAside } from "../support/database";
import { type Program, startProgram } from "../support/running-server";

jest.setTimeout(60_000);

describe("the built program", () => {
  const base = mkdtempSync(path.join(tmpdir(), "anan-test-"));
  const temporary = path.join(base, "temporary");
  mkdirSync(temporary);
  const programs: Program[] = [];
  const start = (folder: string, settings: Record<string, string> = {}) => {
    const data = { PORT: "0", DATA_DIR: path.join(base, folder), TMPDIR: temporary };
    const program = startProgram({ ...data, ...settings });
    programs.push(program);
    return program;
  };
  afterAll(async () => {
    for (const program of programs) await program.stop("SIGKILL");
    rmSync(base, { recursive: true, force: true });
  });

  it("loads its content once, and keeps what was edited since", async () => {
    const first = start("edited", { DATABASE_NAME: "edited-test" });
    const url = await first.untilReady();
    const contents = [...first.output().matchAll(/^content: ([\w-]+), \d+ added$/gm)];
    expect(contents.map(([, name]) => name)).toEqual(
      expect.arrayContaining(["questions", "episodes", "centres"]),
    );
    const counts = await countsAt(url);
    await renameCentre(path.join(base, "edited"), "改过名字的分中心");
    await first.stop();

    const second = start("edited", { DATABASE_NAME: "edited-test" });
    const again = await second.untilReady();
    expect(second.output()).not.toContain("added");
    const { body } = await callServer(`${again}/api/centres/c-02`);
    expect((body.data as CentreView).name).toBe("改过名字的分中心");
    expect(await countsAt(again)).toEqual(counts);
    await second.stop();
  });

  it("gives a second copy on the same folder a sentence, and is not disturbed by it", async () => {
    const first = start("shared");
    const url = await first.untilReady();
    const second = start("shared");
    expect(await second.gone).toEqual({ code: 1, signal: null });
    expect(second.complaints()).toMatch(/^A second copy: [^\n]+DATA_DIR[^\n]*\n$/);
    const ready = await callServer(`${url}/api/ready`);
    expect(ready.status).toBe(200);
    await first.stop();
  });

  it.each(["SIGINT", "SIGTERM"] as const)("leaves nothing behind after %s", async (signal) => {
    const program = start("stopped");
    const url = await program.untilReady();
    await callServer(`${url}/api/quiz/overview`);
    const engine = engineOf(path.join(base, "stopped"));
    expect(isRunning(engine)).toBe(true);
    expect(await program.stop(signal)).toEqual({ code: 0, signal: null });
    expect(program.complaints()).toBe("");
    expect(isRunning(engine)).toBe(false);
    expect(readdirSync(temporary)).toEqual([]);
    expect(readdirSync(path.join(base, "stopped")).toSorted()).toEqual(["engine", "secrets.json"]);
  });

  it("takes its engine along when it is killed, and starts again on the same folder", async () => {
    const killed = start("killed");
    await killed.untilReady();
    const engine = engineOf(path.join(base, "killed"));
    expect(isRunning(engine)).toBe(true);
    await killed.stop("SIGKILL");
    const next = start("killed");
    await next.untilReady();
    expect(await isGoneSoon(engine)).toBe(true);
    await next.stop();
    expect(readdirSync(temporary)).toEqual([]);
  });

  it("names a port that is taken, and leaves no engine running", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const address = other.address();
    const port = String(typeof address === "object" ? address?.port : address);
    const program = start("port", { PORT: port });
    expect(await program.gone).toEqual({ code: 1, signal: null });
    other.close();
    expect(program.complaints()).toBe(
      `Port ${port} is in use by another program. Stop that one, or choose another port with PORT.\n`,
    );
    expect(existsSync(path.join(base, "port/engine.run"))).toBe(false);
  });

  it.each([
    ["bad values", { PORT: "seventy", LOG_LEVEL: "loud" }, ["PORT", "LOG_LEVEL"]],
    [
      "production without its secrets",
      { NODE_ENV: "production" },
      ["FIELD_KEYS", "PHONE_HASH_KEY", "CERTIFICATE_KEYS"],
    ],
  ])("refuses %s with a list, before it makes anything", async (_, settings, faults) => {
    const program = start("refused", settings);
    expect(await program.gone).toEqual({ code: 1, signal: null });
    const [head, ...lines] = program.complaints().trimEnd().split("\n");
    expect(head).toBe("The settings are not right; nothing was started.");
    expect(lines.map((line) => /^ {2}- ([A-Z_]+) must /.exec(line)?.[1])).toEqual(faults);
    expect(existsSync(path.join(base, "refused"))).toBe(false);
  });

  it("has no demonstration in production", async () => {
    const key = Buffer.alloc(32, 7).toString("base64");
    const secrets = { FIELD_KEYS: `k1:${key}`, PHONE_HASH_KEY: key, CERTIFICATE_KEYS: `c1:${key}` };
    const program = start("production", { NODE_ENV: "production", ...secrets });
    const url = await program.untilReady();
    const signingIn = { method: "POST", body: { persona: "editor" } };
    expect((await callServer(`${url}/api/sessions/demo`, signingIn)).status).toBe(404);
    expect(program.output()).not.toContain("demo");
    await program.stop();
  });
});

/** How much of each content visitors are shown. */
async function countsAt(url: string): Promise<Record<string, number>> {
  const countOf = async (address: string) => {
    const { body } = await callServer(url + address);
    return (body.data as { items: unknown[] }).items.length;
  };
  const overview = await callServer(`${url}/api/quiz/overview`);
  return {
    questions: (overview.body.data as { questionCount: number }).questionCount,
    episodes: await countOf("/api/episodes"),
    centres: await countOf("/api/centres"),
  };
}

/** As somebody with the database in their hands. */
async function renameCentre(folder: string, name: string): Promise<void> {
  const socket = socketLinkOf(socketHomeOf(path.join(folder, "engine")));
  const uri = `mongodb://${encodeURIComponent(socket)}/?directConnection=true`;
  const connection = await connectAside(uri, "edited-test");
  const centres = connection.collection<{ _id: string }>("centres");
  await centres.updateOne({ _id: "c-02" }, { $set: { name } });
  await connection.close();
}

/** The engine writes its process into its lock. */
function engineOf(folder: string): number {
  return Number(readFileSync(path.join(folder, "engine/mongod.lock"), "utf8"));
}

/** It lets go of the folder a moment before it is gone, and its new parent a moment before it buries it. */
async function isGoneSoon(processId: number): Promise<boolean> {
  for (let tries = 0; tries < 200 && isRunning(processId); tries += 1) await pause(50);
  return !isRunning(processId);
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
