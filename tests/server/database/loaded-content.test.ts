import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadContentOnce } from "../../../server/load-content";
import { useDatabase } from "../../support/database";

describe("loadContentOnce", () => {
  useDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), "anan-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const folders = { contentFolder: folder, builtFolder: folder };
  const loaders = (load: () => Promise<{ added: number }>) => [{ name: "questions", load }];

  it("loads what was not loaded, then nothing until a shipped file or the program changes", async () => {
    const load = jest.fn(async () => ({ added: 2 }));
    writeFileSync(path.join(folder, "questions.json"), "[]");
    expect(await loadContentOnce(loaders(load), folders)).toEqual(["content: questions, 2 added"]);
    expect(await loadContentOnce(loaders(load), folders)).toEqual([]);
    expect(load).toHaveBeenCalledTimes(1);

    writeFileSync(path.join(folder, "questions.json"), "[1]");
    await loadContentOnce(loaders(load), folders);
    writeFileSync(path.join(folder, "program-2N4XQW.mjs"), "");
    await loadContentOnce(loaders(load), folders);
    expect(load).toHaveBeenCalledTimes(3);
  });

  it("tries again after a loader has failed", async () => {
    writeFileSync(path.join(folder, "questions.json"), "[2]");
    const broken = jest.fn(() => Promise.reject(new Error("broken")));
    await expect(loadContentOnce(loaders(broken), folders)).rejects.toThrow("broken");
    expect(
      await loadContentOnce(
        loaders(async () => ({ added: 1 })),
        folders,
      ),
    ).toHaveLength(1);
  });
});
