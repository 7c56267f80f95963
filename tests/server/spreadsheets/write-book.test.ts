import { inflateRawSync } from "node:zlib";
import { readSheet } from "read-excel-file/node";
import { type TextSheet, writeBook, writeTable } from "../../../server/spreadsheets";

const column = { title: "名称", width: 20 };
const dangerous = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", '=HYPERLINK("x")'];

/** A file of a zip, by its local header. */
function unpacked(zip: Buffer, name: string): string {
  const at = zip.indexOf(name);
  const extraBytes = zip.readUInt16LE(at - 2);
  return inflateRawSync(zip.subarray(at + name.length + extraBytes)).toString("utf8");
}

const writers: [string, string, (sheet: TextSheet) => Promise<Buffer>][] = [
  ["a book", "s", (sheet) => writeBook([sheet])],
  ["a big table", "inlineStr", writeTable],
];

describe.each(writers)("%s", (_what, textType, write) => {
  it.each(dangerous)("keeps %j as words", async (words) => {
    const file = await write({ name: "表", columns: [column], rows: [[words]] });
    const [, row] = await readSheet(file, { trim: false });
    expect(String(row?.[0]).trim()).toBe(words.trim());
  });

  it("holds no formula, whatever the words, and marks every word as text", async () => {
    const rows = dangerous.map((words) => [words]);
    const file = await write({ name: "表", columns: [column], rows });
    const sheet = unpacked(file, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain("<sheetData>");
    expect(sheet).not.toMatch(/<f[ >]/);
    const types = [...sheet.matchAll(/<c [^>]*>/g)].map(([cell]) => /t="(\w+)"/.exec(cell)?.[1]);
    expect(types).toEqual(Array(dangerous.length + 1).fill(textType));
  });

  it("keeps numbers as numbers, nothing as nothing, and marks of XML as they are", async () => {
    const columns = Array(30).fill(column);
    const row = [7, null, `<a href="x">'&'</a>`, ...Array(26).fill(null), "第三十"];
    const file = await write({ name: "表 & <表>", columns, rows: [row] });
    expect((await readSheet(file))[1]).toEqual(row);
  });
});

describe("a big table", () => {
  it("lets others have their turn while it is written", async () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => [at, `第 ${at} 行`]);
    let turns = 0;
    const turn = () => {
      turns += 1;
      timer = setImmediate(turn);
    };
    let timer = setImmediate(turn);
    const file = await writeTable({ name: "表", columns: [column, column], rows });
    clearImmediate(timer);
    expect(turns).toBeGreaterThan(25);
    const read = await readSheet(file);
    expect([read.length, read.at(-1)]).toEqual([3_001, [2_999, "第 2999 行"]]);
  });

  it("leaves out what no XML may hold", async () => {
    const file = await writeTable({
      name: "表",
      columns: [column],
      rows: [["a\u0000\u000bb\ud800"]],
    });
    expect((await readSheet(file))[1]?.[0]).toBe("ab\ufffd");
  });
});
