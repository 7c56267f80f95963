import fc from "fast-check";
import { mostStatuteBytes } from "#shared/statutes/statute-bounds";
import { readStatuteFile, repeatedKeys } from "#shared/statutes/statute-file";

const statute = {
  id: "sample-law-2026",
  title: "示例法",
  version: "2026年修订",
  effective_from: "2027-01-01",
  effective_to: null,
  articles: { "1": "第一条的文字。", "2-1": "后来插进来的一条。" },
};
const bytesOf = (text: string) => Buffer.from(text, "utf8");
const faultsOf = (value: unknown) => readStatuteFile(bytesOf(JSON.stringify(value))).faults;

describe("a statute's file", () => {
  it("is read as it stands", () => {
    expect(readStatuteFile(bytesOf(JSON.stringify(statute)))).toEqual({ statute });
  });

  it("may begin with a byte order mark", () => {
    expect(readStatuteFile(bytesOf(`\ufeff${JSON.stringify(statute)}`)).statute).toEqual(statute);
  });

  it.each([
    ["no JSON", bytesOf("第一条"), "not_json"],
    ["cut off", bytesOf('{"id":"x"'), "not_json"],
    ["in another encoding", Buffer.from([0x7b, 0xb5, 0xda, 0x7d]), "not_utf8"],
    ["too large", Buffer.alloc(mostStatuteBytes + 1, " "), "too_large"],
  ])("is refused when it is %s", (_, bytes, code) => {
    expect(readStatuteFile(bytes)).toEqual({ faults: [{ field: "", code }] });
  });

  it.each([
    ["a list", [statute], "", "invalid_type"],
    ["without a title", { ...statute, title: undefined }, "title", "invalid_type"],
    ["with a word too many", { ...statute, note: "x" }, "note", "unrecognized_keys"],
    ["without an article", { ...statute, articles: {} }, "articles", "too_small"],
    ["with an empty article", { ...statute, articles: { "1": "" } }, "articles.1", "too_small"],
    [
      "with a number that is none",
      { ...statute, articles: { 一: "文字" } },
      "articles.一",
      "invalid_key",
    ],
    [
      "with one number written twice",
      { ...statute, articles: { "01": "文字" } },
      "articles.01",
      "invalid_key",
    ],
    [
      "with a day that is none",
      { ...statute, effective_from: "2027-02-30" },
      "effective_from",
      "invalid_format",
    ],
    [
      "ending before it begins",
      { ...statute, effective_to: "2026-01-01" },
      "effective_to",
      "before_beginning",
    ],
  ])("is refused %s, and the fault names the place", (_, value, field, code) => {
    expect(faultsOf(value)).toContainEqual({ field, code });
  });

  it("is refused with an article number that stands twice, which JSON.parse would hide", () => {
    const text = JSON.stringify(statute).replace('"2-1"', '"1"');
    expect(readStatuteFile(bytesOf(text))).toEqual({
      faults: [{ field: "articles.1", code: "repeated" }],
    });
  });
});

describe("keys that stand twice", () => {
  it("are found at every depth, also when they are written in another way", () => {
    expect(repeatedKeys('{"a":{"b":1,"\\u0062":2},"c":[{"d":1},{"d":1}],"a":0}')).toEqual([
      "a.b",
      "a",
    ]);
  });

  it("are none in anything that JSON.stringify writes", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(repeatedKeys(JSON.stringify(value))).toEqual([]);
      }),
    );
  });
});
