import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ArticleView } from "#shared/statutes/statute-schemas";
import { callServer } from "../support/call-server";
import { runCommand, startProgram } from "../support/running-server";
import { aStatute, theNextVersion } from "../support/statutes";

jest.setTimeout(60_000);

describe("npm run import:statutes, as built", () => {
  const base = mkdtempSync(path.join(tmpdir(), "anan-test-"));
  const settings = { DATA_DIR: path.join(base, "data"), MONGODB_URI: "", NODE_ENV: "development" };
  afterAll(() => rmSync(base, { recursive: true, force: true }));
  const folderOf = (name: string, files: Record<string, string>) => {
    const folder = path.join(base, name);
    mkdirSync(folder);
    for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
    return folder;
  };
  const run = (args: readonly string[], changes: Record<string, string> = {}) =>
    runCommand("dist/server/import-statutes.mjs", args, { ...settings, ...changes });
  const both = {
    "old.json": JSON.stringify(aStatute()),
    "new.json": JSON.stringify(theNextVersion()),
    "README.md": "no statute",
  };

  it("brings a folder in while no server runs, and again without any change", async () => {
    const folder = folderOf("stopped", both);
    const first = await run([folder]);
    expect(first).toEqual({
      code: 0,
      said: expect.stringContaining("old.json: added, 3 articles"),
    });
    const again = await run([folder]);
    expect(again.said).toContain("old.json: unchanged, 3 articles, revision 1");
  });

  it("brings it into the database of a server that runs, which serves it at once", async () => {
    const program = startProgram({ ...settings, PORT: "0" });
    const url = await program.untilReady();
    const changed = aStatute({ articles: { "7": "只有这一条。" } });
    const folder = folderOf("running", { "old.json": JSON.stringify(changed) });
    const { code, said } = await run([folder]);
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining("revised") });
    const { body } = await callServer(`${url}/api/statutes/sample-law-2019/articles/7`);
    expect((body.data as ArticleView).text).toBe("只有这一条。");
    await program.stop();
  });

  it("names what is wrong with a file, brings in the others and ends with code 1", async () => {
    const folder = folderOf("faulty", { ...both, "faulty.json": "{" });
    const { code, said } = await run([folder]);
    expect(code).toBe(1);
    expect(said).toContain("faulty.json: refused: file: not_json");
    expect(said).toContain("3 files: 2 are in the database, 1 refused.");
  });

  it("asks for a folder when none is named", async () => {
    expect(await run([])).toEqual({ code: 2, said: expect.stringContaining("-- DIR") });
  });

  it("says so when the database cannot be reached", async () => {
    const folder = folderOf("away", both);
    const { code, said } = await run([folder], { MONGODB_URI: "mongodb://127.0.0.1:1/" });
    expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining("cannot be reached") });
  });
});
