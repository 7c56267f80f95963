import { cleanFileName, readFileKind } from "../../../server/attachments";
import { pngBytes } from "../../support/tickets";

const box = (brand: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0`, "latin1")]);
const riff = (form: string) => Buffer.from(`RIFF\0\0\0\0${form}fmt `, "latin1");
const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(64),
    Buffer.from(`${stream}\0`, "utf16le"),
  ]);

/** A zip of empty files with these names. */
function zipOf(...names: string[]): Buffer {
  const locals = Buffer.concat(
    names.map((name) => {
      const header = Buffer.alloc(30);
      header.writeUInt32LE(0x04034b50, 0);
      header.writeUInt16LE(Buffer.byteLength(name), 26);
      return Buffer.concat([header, Buffer.from(name)]);
    }),
  );
  const directory = Buffer.concat(
    names.map((name) => {
      const header = Buffer.alloc(46);
      header.writeUInt32LE(0x02014b50, 0);
      header.writeUInt16LE(Buffer.byteLength(name), 28);
      return Buffer.concat([header, Buffer.from(name)]);
    }),
  );
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(locals.length, 16);
  return Buffer.concat([locals, directory, end]);
}

describe("what a file is", () => {
  it.each<[string, Buffer]>([
    ["image/png", pngBytes],
    ["image/jpeg", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ["image/gif", Buffer.from("GIF89a....")],
    ["image/webp", riff("WEBP")],
    ["image/heic", box("heic")],
    ["application/pdf", Buffer.from("%PDF-1.7\n")],
    ["audio/mp4", box("M4A ")],
    ["video/mp4", box("isom")],
    ["video/quicktime", box("qt  ")],
    ["audio/wav", riff("WAVE")],
    ["audio/amr", Buffer.from("#!AMR\n")],
    ["audio/mpeg", Buffer.from("ID3\u0004\0\0")],
    ["audio/mpeg", Buffer.from([0xff, 0xfb, 0x90, 0x64])],
    ["audio/aac", Buffer.from([0xff, 0xf1, 0x50, 0x80])],
    ["application/msword", compound("WordDocument")],
    ["application/vnd.ms-excel", compound("Workbook")],
    ["application/vnd.ms-powerpoint", compound("PowerPoint Document")],
    [
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      zipOf("[Content_Types].xml", "word/document.xml"),
    ],
    [
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      zipOf("[Content_Types].xml", "xl/workbook.xml"),
    ],
    ["text/plain; charset=utf-8", Buffer.from("聊天记录\n2026-11-22")],
  ])("is %s by its content", (mime, bytes) => {
    expect(readFileKind(bytes)?.mime).toBe(mime);
  });

  it.each<[string, Buffer]>([
    ["a program", Buffer.from("MZ\u0090\0\u0003\0\0\0")],
    ["an ELF program", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1])],
    ["any other zip", zipOf("evil.exe")],
    ["a zip cut off", zipOf("[Content_Types].xml", "word/document.xml").subarray(0, 40)],
    [
      "a document with macros",
      zipOf("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
    ],
    ["an installer in a compound file", compound("Installer")],
    ["a web page", Buffer.from("<!doctype html><script>1</script>")],
    ["a drawing with scripts", Buffer.from("\ufeff <svg onload=1>")],
    ["text with NUL", Buffer.from("a\0b")],
    ["text in another encoding", Buffer.from([0xc4, 0xe3, 0xba, 0xc3])],
    ["RIFF of something else", riff("AVI ")],
    ["nothing", Buffer.alloc(0)],
  ])("is refused: %s", (_what, bytes) => {
    expect(readFileKind(bytes)).toBeNull();
  });
});

describe("the name a file is kept under", () => {
  const png = readFileKind(pngBytes);
  it.each([
    ["原图.png", "原图.png"],
    ["../../etc/passwd", "passwd.png"],
    ["C:\\照片\\a.PNG", "a.png"],
    ["照片.png.exe", "照片.png.exe.png"],
    ["gpj\u202egnp.exe", "gpjgnp.exe.png"],
    ["a\u0000\nb.png", "ab.png"],
    ["", "文件.png"],
    ["...png", "文件.png"],
  ])("%j becomes %j", (sent, kept) => {
    expect(cleanFileName(sent, png ?? { mime: "", extensions: ["png"] })).toBe(kept);
  });

  it("has at most 100 characters", () => {
    const kept = cleanFileName(`${"字".repeat(300)}.png`, { mime: "", extensions: ["png"] });
    expect([...kept]).toHaveLength(100);
  });
});
