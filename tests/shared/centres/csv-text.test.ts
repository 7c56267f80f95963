import { isFormula, parseCsv, writeCsv } from "#shared/centres/csv-text";

describe("comma-separated text", () => {
  it.each([
    [
      "a,b\r\nc,d\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a,b\nc,",
      [
        ["a", "b"],
        ["c", ""],
      ],
    ],
    ['"a,1","b ""x""\r\ny"\r\n', [["a,1", 'b "x"\r\ny']]],
    ["a\r\n\r\n,b\r\n,,\r\n\r\n", [["a"], [""], ["", "b"]]],
    ['"a"b,c', [["ab", "c"]]],
    ["", []],
  ])("%j is read as spreadsheets mean it", (text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });

  it("is not read where a quote is never closed", () => {
    expect(parseCsv('a,"b\r\nc,d')).toBeNull();
  });

  it("is read back as it was written", () => {
    const rows = [
      ["名称", '引号"里', "两\n行"],
      ["一,二", "", "末尾"],
    ];
    expect(parseCsv(writeCsv(rows))).toEqual(rows);
  });

  it.each(["=1+1", "+86", "-1", "@x", " =1", "\t=1"])(
    "%j would be run, and is not written so",
    (cell) => {
      expect(isFormula(cell)).toBe(true);
      expect(writeCsv([[cell]])).toBe(`"'${cell}"\r\n`);
    },
  );
});
