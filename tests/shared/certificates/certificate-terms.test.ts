import { certificateName } from "#shared/certificates/certificate-schemas";
import { neededScore } from "#shared/certificates/certificate-terms";

describe("the score a certificate needs", () => {
  it.each([
    [10, 80, 8],
    [20, 80, 16],
    [15, 80, 12],
    [7, 60, 5],
    [10, 1, 1],
    [20, 100, 20],
  ])("of %i questions at %i per cent is %i", (questionCount, percent, needed) => {
    expect(neededScore(questionCount, percent)).toBe(needed);
  });
});

describe("the name on a certificate", () => {
  it.each([
    ["草原小鹿", "草原小鹿"],
    ["  王 小明 ", "王 小明"],
    ["Ulaan-Od", "Ulaan-Od"],
    ["ᠮᠣᠩᠭᠣᠯ", "ᠮᠣᠩᠭᠣᠯ"],
    ["阿", "阿"],
  ])("may be %j", (typed, name) => {
    expect(certificateName.parse(typed)).toBe(name);
  });

  it.each([
    "",
    "   ",
    "一".repeat(21),
    "王\n小明",
    "a\u0000b",
    "\u202egnp",
    "…",
    "\u200b\u200b",
    "王\t明",
  ])("may not be %j", (typed) => {
    expect(certificateName.safeParse(typed).success).toBe(false);
  });
});
