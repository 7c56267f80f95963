import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { callServer, demoSession } from "../support/call-server";
import { type Program, runCommand, startProgram } from "../support/running-server";

jest.setTimeout(120_000);

const key = (id: string) => `${id}:${randomBytes(32).toString("base64")}`;

describe("npm run rotate:keys, as built", () => {
  const base = mkdtempSync(path.join(tmpdir(), "anan-test-"));
  const [old, fresh] = [key("k1"), key("k2")];
  const settings = { DATA_DIR: path.join(base, "data"), MONGODB_URI: "", NODE_ENV: "development" };
  const withKeys = (keys: string) => ({ ...settings, FIELD_KEYS: keys });
  const start = (keys: string) => startProgram({ ...withKeys(keys), PORT: "0" });
  const rotate = () =>
    runCommand("dist/server/rotate-keys.mjs", ["--no-wait"], withKeys(`${fresh},${old}`));
  let running: Program | undefined;
  afterAll(async () => {
    await running?.stop();
    rmSync(base, { recursive: true, force: true });
  });

  it("waits for the servers to know the new key, seals everything with it, and says the old may go", async () => {
    running = start(old);
    const url = await running.untilReady();
    const { token } = await demoSession(url, "firm");
    const right = { kinds: ["copyright"], number: "国作登字-2026" };
    const filed = await callServer(`${url}/api/tickets`, {
      method: "POST",
      token,
      body: { right },
    });
    const { id } = filed.body.data as { id: string };
    expect(await rotate()).toEqual({
      code: 1,
      said: expect.stringContaining("Start every server"),
    });
    await running.stop();

    running = start(`${fresh},${old}`);
    await running.untilReady();
    const { code, said } = await rotate();
    expect({ code, said }).toEqual({
      code: 0,
      said: expect.stringContaining("FIELD_KEYS can now do without: k1"),
    });
    await running.stop();

    running = start(fresh);
    const again = await callServer(`${await running.untilReady()}/api/tickets/${id}`, { token });
    expect(again.body.data).toMatchObject({ parts: { right } });
  });
});
