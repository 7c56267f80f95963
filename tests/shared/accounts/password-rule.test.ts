import { nameKeyOf, passwordFault } from "#shared/accounts/password-rule";

describe("a password", () => {
  it.each([
    ["其其格", "qing-cao-9", null],
    ["其其格", "九个字符不够长啊", "too_short"],
    ["其其格", "a1".repeat(60), "too_long"],
    ["其其格", "我是其其格啊啊12345", "holds_name"],
    ["Bator", "XxBATOR12345", "holds_name"],
    ["Bator", "1234rotab567", "holds_name"],
    ["其其格", "aaaaaaaaaaaa", "too_plain"],
    ["其其格", "1212121212121", "too_plain"],
  ])("of %s that is “%s” has this fault: %s", (name, password, fault) => {
    expect(passwordFault(name, password)).toBe(fault);
  });

  it("belongs to a name that is one however wide it is written", () => {
    expect(nameKeyOf(" Ｂａｔｏｒ ")).toBe(nameKeyOf("bator"));
  });
});
