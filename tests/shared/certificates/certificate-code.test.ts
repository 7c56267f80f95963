import { codeCharacters, formatCode, readCode } from "#shared/certificates/certificate-code";

const parts = { issuedOn: "2027-04-25", serial: "7K3Q9XWM", seal: "4T2PH8RC" };
const code = formatCode(parts);

describe("the number of a certificate", () => {
  it("holds the day, the serial, the seal and a check character", () => {
    expect(code).toMatch(/^AN270425-7K3Q-9XWM-4T2P-H8RC-[0-9A-Z]$/);
    expect(readCode(code)).toEqual(parts);
  });

  it.each([
    ["small letters", code.toLowerCase()],
    ["no strokes", code.replaceAll("-", "")],
    ["spaces", code.replaceAll("-", " ")],
    ["a phone's long strokes", code.replaceAll("-", "—")],
    ["spaces around it", `  ${code}\n`],
  ])("is read with %s", (_, typed) => {
    expect(readCode(typed)).toEqual(parts);
  });

  it("is read with O for 0 and I or L for 1", () => {
    const confusing = formatCode({ issuedOn: "2027-01-10", serial: "00110011", seal: "10101010" });
    const typed = confusing.replaceAll("0", "O").replaceAll("1", "l");
    expect(readCode(typed)?.serial).toBe("00110011");
    expect(readCode(confusing.replaceAll("1", "I"))?.seal).toBe("10101010");
  });

  it("catches every single mistyped character", () => {
    const plain = code.replaceAll("-", "");
    const missed: string[] = [];
    for (let place = 2; place < plain.length; place += 1) {
      for (const other of codeCharacters) {
        const typed = plain.slice(0, place) + other + plain.slice(place + 1);
        if (other !== plain[place] && readCode(typed) !== null) missed.push(typed);
      }
    }
    expect(missed).toEqual([]);
  });

  it.each([
    "",
    "AN",
    code.slice(0, -1),
    `${code}0`,
    "2026-1122-0042-7",
    code.replace("AN", "BN"),
    "您好",
  ])("is not what %j is", (typed) => {
    expect(readCode(typed)).toBeNull();
  });
});
