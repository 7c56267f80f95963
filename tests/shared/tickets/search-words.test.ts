import {
  hasAllTerms,
  isSearchable,
  piecesOf,
  piecesToFind,
  searchTermsOf,
} from "#shared/tickets/search-words";

describe("searching by pieces of words", () => {
  it.each([
    ["王小明", "小明"],
    ["青城乳品（示例）有限公司", "乳品 公司"],
    ["2026-1122-0042-7", "1122-0042"],
    ["2026-1122-0042-7", "42"],
    ["ZL202310000001.5", "zl2023"],
    ["第１２３４５号 Nike鞋", "345号n"],
    ["网店用了我的 A4 照片", "a4照"],
    ["ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ", "ᠮᠣᠩᠭᠣᠯ"],
  ])("finds in %j what contains %j", (text, search) => {
    const terms = searchTermsOf(search);
    const stored = piecesOf(text);
    const wanted = piecesToFind(terms);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((piece) => !stored.includes(piece))).toEqual([]);
    expect(hasAllTerms([text], terms)).toBe(true);
  });

  it("knows pieces that stand apart from the word itself", () => {
    const terms = searchTermsOf("王小明");
    const text = "王小二和小明";
    expect(piecesToFind(terms).every((piece) => piecesOf(text).includes(piece))).toBe(true);
    expect(hasAllTerms([text], terms)).toBe(false);
  });

  it("wants every word, wherever it stands", () => {
    const terms = searchTermsOf("王小明 商标");
    expect(hasAllTerms(["王小明", "我的商标"], terms)).toBe(true);
    expect(hasAllTerms(["王小明", "我的专利"], terms)).toBe(false);
  });

  it.each([
    ["", false],
    ["王", false],
    ["，。 -", false],
    ["王 明", false],
    ["王 小明", true],
    ["42", true],
  ])("takes %j as enough to look for: %s", (search, isEnough) => {
    expect(isSearchable(search)).toBe(isEnough);
    expect(piecesToFind(searchTermsOf(search)).length > 0).toBe(isEnough);
  });

  it("looks for few pieces of a long number", () => {
    expect(piecesToFind(["20261122"])).toEqual(["202", "026", "261", "611", "112", "122"]);
  });
});
