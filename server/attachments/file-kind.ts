/**
 * What a file is, by its content and never by its name. Only what evidence usually is gets through;
 * everything else (programs, archives, web pages, SVG) is refused.
 */

export interface FileKind {
  /** For Content-Type. */
  mime: string;
  extensions: readonly [string, ...string[]];
}

const kinds = {
  jpeg: { mime: "image/jpeg", extensions: ["jpg", "jpeg"] },
  png: { mime: "image/png", extensions: ["png"] },
  gif: { mime: "image/gif", extensions: ["gif"] },
  webp: { mime: "image/webp", extensions: ["webp"] },
  heic: { mime: "image/heic", extensions: ["heic", "heif"] },
  pdf: { mime: "application/pdf", extensions: ["pdf"] },
  docx: {
    mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extensions: ["docx"],
  },
  xlsx: {
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    extensions: ["xlsx"],
  },
  pptx: {
    mime: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    extensions: ["pptx"],
  },
  doc: { mime: "application/msword", extensions: ["doc"] },
  xls: { mime: "application/vnd.ms-excel", extensions: ["xls"] },
  ppt: { mime: "application/vnd.ms-powerpoint", extensions: ["ppt"] },
  mp3: { mime: "audio/mpeg", extensions: ["mp3"] },
  m4a: { mime: "audio/mp4", extensions: ["m4a"] },
  wav: { mime: "audio/wav", extensions: ["wav"] },
  amr: { mime: "audio/amr", extensions: ["amr"] },
  aac: { mime: "audio/aac", extensions: ["aac"] },
  mp4: { mime: "video/mp4", extensions: ["mp4"] },
  mov: { mime: "video/quicktime", extensions: ["mov"] },
  txt: { mime: "text/plain; charset=utf-8", extensions: ["txt"] },
} as const satisfies Record<string, FileKind>;
type KindName = keyof typeof kinds;

/** What the browser may show; everything else is only kept. */
const shownKinds: readonly string[] = [
  kinds.jpeg.mime,
  kinds.png.mime,
  kinds.gif.mime,
  kinds.webp.mime,
  kinds.pdf.mime,
];

/** Whether a file of this type may be shown in the page instead of being downloaded. */
export function isShown(mime: string): boolean {
  return shownKinds.includes(mime);
}

/** The kind of a file by its content, or null when it is none of the allowed ones. */
export function readFileKind(bytes: Buffer): FileKind | null {
  const name = bySignature(bytes) ?? byBox(bytes) ?? byContainer(bytes) ?? byText(bytes);
  return name ? kinds[name] : null;
}

const signatures: readonly { name: KindName; at: number; is: Buffer }[] = [
  { name: "jpeg", at: 0, is: Buffer.from([0xff, 0xd8, 0xff]) },
  { name: "png", at: 0, is: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { name: "gif", at: 0, is: Buffer.from("GIF87a") },
  { name: "gif", at: 0, is: Buffer.from("GIF89a") },
  { name: "webp", at: 8, is: Buffer.from("WEBP") },
  { name: "wav", at: 8, is: Buffer.from("WAVE") },
  { name: "pdf", at: 0, is: Buffer.from("%PDF-") },
  { name: "mp3", at: 0, is: Buffer.from("ID3") },
  { name: "amr", at: 0, is: Buffer.from("#!AMR") },
];

function bySignature(bytes: Buffer): KindName | null {
  const found = signatures.find(({ at, is }) => bytes.subarray(at, at + is.length).equals(is));
  const needsRiff = found?.at === 8;
  if (found && (!needsRiff || bytes.toString("latin1", 0, 4) === "RIFF")) return found.name;
  return byAudioFrame(bytes);
}

/** Bare MPEG audio: eleven set bits, then version and layer; layer 0 is ADTS, that is AAC. */
function byAudioFrame(bytes: Buffer): KindName | null {
  const [first = 0, second = 0, third = 0xff] = bytes;
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return null;
  if ((second & 0xf6) === 0xf0) return "aac";
  const isLayerThree = (second & 0x06) === 0x02;
  const hasRate = (third & 0xf0) !== 0xf0 && (third & 0x0c) !== 0x0c;
  return isLayerThree && hasRate ? "mp3" : null;
}

const heicBrands = ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"];
const audioBrands = ["M4A ", "M4B "];
const videoBrands = [
  "isom",
  "iso2",
  "iso4",
  "iso5",
  "iso6",
  "mp41",
  "mp42",
  "avc1",
  "M4V ",
  "3gp4",
  "3gp5",
  "dash",
  "mmp4",
  "MSNV",
];

/** ISO base media (MP4 and its kin): the first box is `ftyp` and names its brand. */
function byBox(bytes: Buffer): KindName | null {
  if (bytes.toString("latin1", 4, 8) !== "ftyp") return null;
  const brand = bytes.toString("latin1", 8, 12);
  if (heicBrands.includes(brand)) return "heic";
  if (audioBrands.includes(brand)) return "m4a";
  if (brand === "qt  ") return "mov";
  return videoBrands.includes(brand) ? "mp4" : null;
}

const zipMark = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const compoundMark = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** A part every document of the kind has; names stand unpacked in a zip's directory. */
const officeParts = [
  { name: "docx", part: "word/document.xml" },
  { name: "xlsx", part: "xl/workbook.xml" },
  { name: "pptx", part: "ppt/presentation.xml" },
] as const;
/** The stream that makes a compound file what it is, in UTF-16. */
const compoundStreams = [
  { name: "doc", stream: "WordDocument" },
  { name: "xls", stream: "Workbook" },
  { name: "xls", stream: "Book" },
  { name: "ppt", stream: "PowerPoint Document" },
] as const;
const macroPart = "vbaProject.bin";

function byContainer(bytes: Buffer): KindName | null {
  if (bytes.subarray(0, 4).equals(zipMark)) return byZipDirectory(bytes);
  if (!bytes.subarray(0, 8).equals(compoundMark)) return null;
  const found = compoundStreams.find(({ stream }) =>
    bytes.includes(Buffer.from(`${stream}\0`, "utf16le")),
  );
  return found?.name ?? null;
}

/** An Office document among zips, by the names in its central directory; none with macros. */
function byZipDirectory(bytes: Buffer): KindName | null {
  const names = zipNames(bytes);
  if (!names.includes("[Content_Types].xml")) return null;
  if (names.some((name) => name.endsWith(macroPart))) return null;
  return officeParts.find(({ part }) => names.includes(part))?.name ?? null;
}

const endMark = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const entryMark = 0x02014b50;
const entryHeaderBytes = 46;
const mostEntries = 5_000;

function zipNames(bytes: Buffer): string[] {
  const end = bytes.lastIndexOf(endMark);
  if (end < 0 || end + 22 > bytes.length) return [];
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (names.length < mostEntries && at + entryHeaderBytes <= end) {
    if (bytes.readUInt32LE(at) !== entryMark) break;
    const nameBytes = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + entryHeaderBytes, at + entryHeaderBytes + nameBytes);
    names.push(name);
    const extraBytes = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    at += entryHeaderBytes + nameBytes + extraBytes;
  }
  return names;
}

const markup = /^\s*<(!doctype|html|svg|script|\?xml)/i;

/** Plain text: valid UTF-8 without NUL and other control characters, and no markup. */
function byText(bytes: Buffer): KindName | null {
  if (bytes.length === 0) return null;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    const hasControls = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text);
    return hasControls || markup.test(text) ? null : "txt";
  } catch {
    return null; // not UTF-8: not text we can show
  }
}
