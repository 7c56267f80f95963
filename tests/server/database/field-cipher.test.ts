import { randomBytes } from "node:crypto";
import {
  createFieldCipher,
  createPhoneHash,
  type FieldKey,
  maskPhone,
} from "../../../server/database/field-cipher";

const place = { record: "ticket", field: "applicant.name" };
const aKey = (id: string): FieldKey => ({ id, secret: randomBytes(32) });

describe("the field cipher", () => {
  const [older, newer] = [aKey("k1"), aKey("k2")];
  const cipher = createFieldCipher([newer, older]);

  it.each(["王小明", "", "👨‍👩‍👧", "x".repeat(10_000)])("opens what it sealed: %j", (text) => {
    const sealed = cipher.seal(text, place);
    expect(sealed).toMatch(/^v1\.k2\.[\w-]+$/);
    expect(cipher.open(sealed, place)).toBe(text);
  });

  it("seals the same text differently each time", () => {
    expect(cipher.seal("王小明", place)).not.toBe(cipher.seal("王小明", place));
  });

  it("opens nothing in another field or another kind of record", () => {
    const sealed = cipher.seal("王小明", place);
    expect(() => cipher.open(sealed, { ...place, field: "applicant.phone" })).toThrow();
    expect(() => cipher.open(sealed, { ...place, record: "account" })).toThrow();
    // The two names may not flow into one another.
    const joined = cipher.seal("x", { record: "a", field: "b,c" });
    expect(() => cipher.open(joined, { record: "a,b", field: "c" })).toThrow();
  });

  it("notices every altered byte", () => {
    const sealed = cipher.seal("王小明", place);
    const [mark, id, packed = ""] = sealed.split(".");
    const bytes = Buffer.from(packed, "base64url");
    for (let at = 0; at < bytes.length; at++) {
      const altered = Buffer.from(bytes);
      altered.writeUInt8((altered[at] ?? 0) ^ 1, at);
      const again = `${mark}.${id}.${altered.toString("base64url")}`;
      expect(() => cipher.open(again, place)).toThrow();
    }
  });

  it.each(["", "v1.k2", "v0.k2.AAAA", "v1.k2.AAAA", "plain text"])("refuses %j", (text) => {
    expect(() => cipher.open(text, place)).toThrow("not in a known form");
  });

  it("reads what an older key sealed, knows that it is old, and says which key is gone", () => {
    const sealed = createFieldCipher([older]).seal("王小明", place);
    expect(cipher.open(sealed, place)).toBe("王小明");
    expect(cipher.isCurrent(sealed)).toBe(false);
    expect(cipher.isCurrent(cipher.seal("王小明", place))).toBe(true);
    expect(() => createFieldCipher([newer]).open(sealed, place)).toThrow('key "k1"');
  });
});

describe("phones", () => {
  const hash = createPhoneHash(randomBytes(32));

  it("have one hash however they are written, another one with another key", () => {
    const ways = ["13812345678", "+86 138 1234 5678", "0086-138-1234-5678", " 138-1234-5678"];
    expect(new Set(ways.map(hash)).size).toBe(1);
    expect(hash("13812345679")).not.toBe(hash("13812345678"));
    expect(createPhoneHash(randomBytes(32))("13812345678")).not.toBe(hash("13812345678"));
  });

  it.each([
    ["13812345678", "138****5678"],
    ["+86 138 1234 5678", "138****5678"],
    ["0471-1234567", "047****4567"],
    ["12345", "****45"],
    ["", "****"],
  ])("%s is shown as %s", (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });
});
