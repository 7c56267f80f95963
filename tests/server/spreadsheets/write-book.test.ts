import { inflateRawSync } from "node:zlib";
import { readSheet } from "read-excel-file/node";
import { writeBook } from "../../../server/spreadsheets";

const column = { title: "名称", width: 20 };
const dangerous = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", '=HYPERLINK("x")'];

/** A file of a zip, by its local header. */
function unpacked(zip: Buffer, name: string): string {
  const at = zip.indexOf(name);
  const extraBytes = zip.readUInt16LE(at - 2);
  return inflateRawSync(zip.subarray(at + name.length + extraBytes)).toString("utf8");
}

describe("a table", () => {
  it.each(dangerous)("keeps %j as words", async (words) => {
    const file = await writeBook([{ name: "表", columns: [column], rows: [[words]] }]);
    const [, row] = await readSheet(file, { trim: false });
    expect(String(row?.[0]).trim()).toBe(words.trim());
  });

  it("holds no formula, whatever the words, and marks every word as text", async () => {
    const rows = dangerous.map((words) => [words]);
    const file = await writeBook([{ name: "表", columns: [column], rows }]);
    const sheet = unpacked(file, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain("<sheetData>");
    expect(sheet).not.toMatch(/<f[ >]/);
    const types = [...sheet.matchAll(/<c [^>]*>/g)].map(([cell]) => /t="(\w+)"/.exec(cell)?.[1]);
    expect(types).toEqual(Array(dangerous.length + 1).fill("s"));
  });

  it("keeps numbers as numbers, and nothing as nothing", async () => {
    const columns = [column, column, column];
    const file = await writeBook([{ name: "表", columns, rows: [[7, null, "七"]] }]);
    expect((await readSheet(file))[1]).toEqual([7, null, "七"]);
  });
});
