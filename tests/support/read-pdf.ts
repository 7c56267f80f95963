import { execFileSync } from "node:child_process";
import path from "node:path";
import { root } from "./engine-file";

/** What a reader of the PDF finds on each page when it searches or copies. */
export function readPdf(pdf: Buffer): string[] {
  const script = path.join(root, "tests/support/pdf-reader.mjs");
  return JSON.parse(
    execFileSync(process.execPath, [script], { input: pdf }).toString(),
  ) as string[];
}
