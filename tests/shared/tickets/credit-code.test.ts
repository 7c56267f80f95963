import { creditCheckOf, isCreditCode, tidyCreditCode } from "#shared/tickets/credit-code";

/** The example of GB 32100-2015 itself. */
const example = "91350100M000100Y43";
const alphabet = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];

describe("a unified social credit code", () => {
  it("is taken when it is the standard's own example", () => {
    expect(isCreditCode(example)).toBe(true);
  });

  it("is refused with any one character changed", () => {
    const mistyped = [...example].flatMap((right, at) =>
      alphabet
        .filter((character) => character !== right)
        .map((character) => example.slice(0, at) + character + example.slice(at + 1)),
    );
    expect(mistyped.filter(isCreditCode)).toEqual([]);
  });

  it("is refused with two neighbours swapped, wherever they differ", () => {
    const swapped = [...example].flatMap((left, at) => {
      const right = example[at + 1];
      if (right === undefined || right === left) return [];
      return [example.slice(0, at) + right + left + example.slice(at + 2)];
    });
    expect(swapped.filter(isCreditCode)).toEqual([]);
  });

  it.each([
    ["too short", "91350100M000100Y4"],
    ["too long", `${example}0`],
    ["with a letter the alphabet leaves out", "9135010OM000100Y43"],
    ["of an older kind, with 15 digits", "150105000012345"],
    ["empty", ""],
  ])("is refused when %s", (_, code) => {
    expect(isCreditCode(code)).toBe(false);
  });

  it("has a check character for every remainder", () => {
    const bodies = alphabet.map((character) => `9135010000000000${character}`);
    const checks = bodies.map(creditCheckOf);
    expect(new Set(checks).size).toBe(alphabet.length);
    expect(bodies.map((body, at) => isCreditCode(body + checks[at]))).not.toContain(false);
  });

  it("is kept in capitals, without spaces and hyphens, in plain characters", () => {
    expect(tidyCreditCode(" 9135-0100 m000１００ｙ43 ")).toBe(example);
  });
});
