import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { socketHomeOf, socketLinkOf } from "../../../server/database/socket-home";
import { connectAside } from "../../support/database";
import { killEngine, useOwnEngines } from "../../support/own-engine";

describe("the supervisor of the engine", () => {
  const { base, start } = useOwnEngines();

  it("starts the engine again after kill -9, under the same address, with what was acknowledged", async () => {
    const engine = await start("killed");
    const connection = await connectAside(engine.uri);
    await connection.collection("things").insertOne({ name: "甲" });
    const before = killEngine(engine);
    await pause(50);
    const found = await untilAnswered(() => connection.collection("things").findOne({}));
    expect(found).toMatchObject({ name: "甲" });
    expect(engine.processId()).not.toBe(before);
    expect(engine.said.join()).toContain("stopped (SIGKILL). Starting it again in 50 ms.");
    await connection.close();
    await engine.stop();
  }, 30_000);

  it("is told apart from a second copy on the same folder, which gets a sentence", async () => {
    const engine = await start("shared");
    await expect(start("shared")).rejects.toThrow(/^A second copy: .+DATA_DIR[.]$/);
    const connection = await connectAside(engine.uri);
    expect(await connection.collection("things").countDocuments()).toBe(0);
    await connection.close();
    await engine.stop();
  }, 30_000);

  it("leaves no socket behind, neither its own nor those of engines that were killed", async () => {
    const home = socketHomeOf(path.join(base, "swept"));
    mkdirSync(path.join(home, "embedded-mongodb-dead01"), { recursive: true });
    writeFileSync(path.join(home, "engine.sock.12345"), "");
    const engine = await start("swept");
    const entries = readdirSync(home).toSorted();
    expect(entries).toEqual([expect.stringMatching(/^embedded-mongodb-\w{6}$/), "engine.sock"]);
    killEngine(engine);
    await untilTrue(() => engine.said.length > 0 && existsSync(socketLinkOf(home)));
    const connection = await connectAside(engine.uri);
    await connection.collection("things").countDocuments();
    await connection.close();
    expect(readdirSync(home)).toHaveLength(2);
    await engine.stop();
    expect(existsSync(home)).toBe(false);
  }, 30_000);

  it("serves a folder whose path is too long for a socket", async () => {
    const engine = await start(`long-${"x".repeat(120)}`);
    const connection = await connectAside(engine.uri);
    expect(await connection.collection("things").countDocuments()).toBe(0);
    await connection.close();
    await engine.stop();
    expect(existsSync(socketHomeOf(engine.folder))).toBe(false);
  }, 30_000);

  it("says so when a child cannot open the engine at all, and does not try again", async () => {
    const childFile = path.join(base, "unusable.mjs");
    writeFileSync(childFile, "process.stderr.write('No engine here.'); process.exitCode = 3;");
    await expect(start("unusable", { childFile })).rejects.toThrow(/^No engine here[.]$/);
  });

  it("gives up when the engine gives up, as on a full disk", async () => {
    const childFile = path.join(base, "aborting.mjs");
    const counter = path.join(base, "starts");
    writeFileSync(counter, "");
    writeFileSync(
      childFile,
      `import { appendFileSync } from "node:fs";
       appendFileSync(${JSON.stringify(counter)}, "x");
       process.send("ready");
       setTimeout(() => process.abort(), 50);`,
    );
    const engine = await start("aborting", { childFile });
    await untilTrue(() => engine.lost.length > 0);
    expect(engine.lost[0]?.message).toContain("is the disk full?");
    await pause(300);
    expect(readFileSync(counter, "utf8")).toBe("x");
  });

  it("waits longer each time for one that keeps dying", async () => {
    const childFile = path.join(base, "dying.mjs");
    writeFileSync(childFile, 'process.send("ready"); setTimeout(() => process.exit(1), 5);');
    const engine = await start("dying", { childFile });
    await untilTrue(() => engine.said.length >= 3);
    await engine.stop();
    const pauses = engine.said.slice(0, 3).map((line) => /in (\d+) ms/.exec(line)?.[1]);
    expect(pauses).toEqual(["50", "100", "200"]);
  });

  it("opens a socket home for its owner alone", async () => {
    const engine = await start("private");
    const home = socketHomeOf(engine.folder);
    expect(() => chmodSync(home, 0o700)).not.toThrow();
    expect(path.dirname(home)).toBe(base);
    await engine.stop();
  }, 20_000);
});

async function untilTrue(isSo: () => boolean): Promise<void> {
  const until = Date.now() + 15_000;
  while (!isSo()) {
    if (Date.now() > until) throw new Error("It never came to pass.");
    await pause(20);
  }
}

async function untilAnswered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const until = Date.now() + 15_000;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > until) throw error;
      await pause(50);
    }
  }
}
