import type { FileKind } from "./file-kind";

const longestName = 100;
// Control, direction and separator characters, and what a file system may not take.
const forbidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"<>:|?*]/gu;

/**
 * The name a file is kept under: without a path, without characters that deceive or break, at most 100
 * characters, and ending as its content says, so that "图.png.exe" cannot be opened as a program.
 */
export function cleanFileName(sent: string, kind: FileKind): string {
  const base = sent
    .normalize("NFC")
    .replace(/^.*[\\/]/su, "")
    .replace(forbidden, "")
    .trim();
  const [, stem = base, ending = ""] = /^(.*)\.([^.]{1,10})$/su.exec(base) ?? [];
  const [standard] = kind.extensions;
  const extension = ending.toLowerCase();
  const isRight = kind.extensions.includes(extension);
  const body = (isRight ? stem : base).replace(/^[.\s]+/, "") || "文件";
  const suffix = `.${isRight ? extension : standard}`;
  return [...body].slice(0, longestName - suffix.length).join("") + suffix;
}
