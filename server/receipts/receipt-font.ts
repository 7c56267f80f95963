import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { unpackWoff } from "./unpack-woff";

/**
 * LXGW WenKai (SIL Open Font License 1.1), whole: it has all of Unicode's first 20,992 Chinese
 * characters and those of the national list (通用规范汉字表) beyond them.
 */
const fontFile = "@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff";

export interface ReceiptFont {
  bytes: Buffer;
  has: (codePoint: number) => boolean;
}

let loading: Promise<ReceiptFont> | undefined;

/** Read with the first receipt, and kept: 16 MB. */
export function readReceiptFont(): Promise<ReceiptFont> {
  loading ??= load();
  loading.catch(() => {
    loading = undefined; // a failure is not kept
  });
  return loading;
}

async function load(): Promise<ReceiptFont> {
  const { create } = await import("fontkit");
  const bytes = unpackWoff(await readFile(createRequire(__filename).resolve(fontFile)));
  const font = create(bytes);
  if (!("characterSet" in font)) throw new Error("The receipt's font is a collection of fonts.");
  const known = new Set(font.characterSet);
  return { bytes, has: (codePoint) => known.has(codePoint) };
}
