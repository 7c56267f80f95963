import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { reportId } from "../../../shared/quiz/law-words";
import { shippedLaws, shippedQuestions } from "../../support/shipped-questions";

const script = path.resolve(__dirname, "../../../config/verify-statutes.mjs");
const quotes = shippedQuestions.flatMap(({ basis }) => basis);
let folder = "";

/** Statutes that hold nothing but what the bank quotes: enough to see the tool at work. */
function writeStatutes(edit: (text: string, law: string) => string): void {
  for (const { id, effectiveFrom, effectiveTo, ...shown } of shippedLaws.values()) {
    if (id === reportId) continue;
    const articles: Record<string, string> = {};
    for (const { law, article, quote } of quotes) {
      if (law === id) articles[article] = edit(`${articles[article] ?? ""}${quote}\n`, law);
    }
    const dates = { effective_from: effectiveFrom, effective_to: effectiveTo };
    writeFileSync(
      path.join(folder, `${id}.json`),
      JSON.stringify({ id, ...shown, ...dates, articles }),
    );
  }
}

function verify(...args: string[]) {
  const { status, stdout } = spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
  return { status, stdout };
}

describe("npm run verify:statutes", () => {
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "statutes-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("ends well when every quote stands in its article", () => {
    writeStatutes((text) => text);
    expect(verify(folder)).toMatchObject({ status: 0, stdout: expect.stringMatching(/all stand/) });
  });

  it("lists every question whose quote no longer stands", () => {
    writeStatutes((text, law) => (law === "patent-law-2020" ? `${text.slice(0, -3)}\n` : text));
    const { status, stdout } = verify(folder);
    expect(status).toBe(1);
    expect(stdout).toMatch(/: patent-law-2020 \d+: does not say/);
  });

  it("lists what rests on a statute that is not there", () => {
    writeStatutes((text) => text);
    rmSync(path.join(folder, "seed-law-2021.json"));
    const { status, stdout } = verify(folder);
    expect(status).toBe(1);
    expect(stdout).toMatch(/seed-law-2021 \d+: there is no such statute/);
  });

  it("asks for a folder when none is named", () => {
    expect(verify().status).toBe(2);
  });
});
