import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { callServer } from "../support/call-server";
import { runCommand, startProgram } from "../support/running-server";

jest.setTimeout(60_000);

describe("npm run invite:coordinator, as built", () => {
  const base = mkdtempSync(path.join(tmpdir(), "anan-test-"));
  const settings = { DATA_DIR: path.join(base, "data"), MONGODB_URI: "", NODE_ENV: "development" };
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  it("prints a link by which the first coordinator comes into a server that runs", async () => {
    const program = startProgram({ ...settings, PORT: "0" });
    const url = await program.untilReady();
    const { code, said } = await runCommand("dist/server/invite-coordinator.mjs", [], {
      ...settings,
      PUBLIC_BASE_URL: "https://example.org/",
    });
    expect(code).toBe(0);
    const [, link = ""] =
      /https:\/\/example\.org\/#\/coordinator\/join-page\?code=([\w-]{43})\n/.exec(said) ?? [];
    const joined = await callServer(`${url}/api/invitations/redemption`, {
      method: "POST",
      body: { code: link, name: "头一位", password: "qing-cao-2026" },
    });
    expect(joined.body.data).toMatchObject({ account: { role: "coordinator" } });
    await program.stop();
  });
});
