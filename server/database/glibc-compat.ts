/**
 * The prebuilt engine asks for GLIBC_2.38 only for the C23 spellings of strtol/scanf and for fmod.
 * On glibc 2.36 and 2.37 (Debian 12) patched COPIES of its two binaries do:
 *   .gnu.version_r  the need "GLIBC_2.38" becomes the platform's base version
 *   .dynsym         undefined "__isoc23_X" becomes "X" (st_name + 9: a suffix of the same string)
 * Every symbol bound to the removed version must be one we know; anything else throws.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

const removedVersion = "GLIBC_2.38";
const prefix = "__isoc23_";
const draftEnd = ".draft";
const oldDraftMs = 600_000;
const knownSymbols = new Set([
  "fmod",
  ...["strtol", "strtoll", "strtoul", "strtoull", "sscanf", "fscanf", "vsscanf"].map(
    (name) => prefix + name,
  ),
]);
const platforms: Record<string, { base: string; machine: number }> = {
  x64: { base: "GLIBC_2.2.5", machine: 62 },
  arm64: { base: "GLIBC_2.17", machine: 183 },
};
const sectionTypes = { dynsym: 11, versionNeeds: 0x6ffffffe, versionIndex: 0x6fffffff };

interface Section {
  type: number;
  offset: number;
  size: number;
  link: number;
  info: number;
}

/** Patches an ELF64 shared object in place; answers the names of the symbols it re-bound. */
export function patchElf(binary: Buffer, arch: string): string[] {
  const platform = platforms[arch];
  if (!platform) return fail(`no known base version for ${arch}`);
  const isElf64 = binary.readUInt32BE(0) === 0x7f454c46 && binary[4] === 2 && binary[5] === 1;
  if (!isElf64) fail("not a 64-bit little-endian ELF file");
  if (binary.readUInt16LE(18) !== platform.machine) fail("made for another processor");

  const sections = readSections(binary);
  const dynsym = sectionOf(sections, sectionTypes.dynsym);
  const names = sections[dynsym.link] ?? fail("no names for .dynsym");
  const removed = renameNeeds(
    binary,
    sectionOf(sections, sectionTypes.versionNeeds),
    names,
    platform.base,
  );
  const versions = sectionOf(sections, sectionTypes.versionIndex);
  return renameSymbols(binary, { dynsym, names, versions, removed });
}

/** A folder with patched copies of `files`, made once per content below `cacheRoot`. */
export function patchedCopies(files: readonly string[], cacheRoot: string, arch: string): string {
  const sources = files.map((file) => ({ name: path.basename(file), data: readFileSync(file) }));
  const hash = createHash("sha256");
  for (const { name, data } of sources) hash.update(name).update(data);
  const folder = path.join(cacheRoot, `glibc-compat-1-${hash.digest("hex").slice(0, 16)}`);
  if (existsSync(folder)) return folder;

  for (const { data } of sources) patchElf(data, arch); // before anything is written
  const draft = `${folder}.${process.pid}${draftEnd}`;
  mkdirSync(draft, { recursive: true });
  sweepOldDrafts(cacheRoot);
  for (const { name, data } of sources) {
    writeFileSync(path.join(draft, name), data, { mode: 0o755 });
  }
  try {
    renameSync(draft, folder); // whole or not at all
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // otherwise another process was first
  }
  return folder;
}

/** What a process killed while it wrote left behind. */
function sweepOldDrafts(cacheRoot: string): void {
  for (const entry of readdirSync(cacheRoot)) {
    if (!entry.endsWith(draftEnd)) continue;
    const draft = path.join(cacheRoot, entry);
    const madeAt = statSync(draft, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - madeAt > oldDraftMs) rmSync(draft, { recursive: true, force: true });
  }
}

function readSections(binary: Buffer): Section[] {
  const tableOffset = readOffset(binary, 0x28);
  const entrySize = binary.readUInt16LE(0x3a);
  const count = binary.readUInt16LE(0x3c);
  return Array.from({ length: count }, (_, index) => {
    const at = tableOffset + index * entrySize;
    return {
      type: binary.readUInt32LE(at + 4),
      offset: readOffset(binary, at + 24),
      size: readOffset(binary, at + 32),
      link: binary.readUInt32LE(at + 40),
      info: binary.readUInt32LE(at + 44),
    };
  });
}

function renameNeeds(binary: Buffer, needs: Section, names: Section, base: string): Set<number> {
  const table = binary.subarray(names.offset, names.offset + names.size);
  const baseName = table.indexOf(`\0${base}\0`, 0, "latin1") + 1;
  if (baseName === 0) fail(`it never names ${base}`);
  const removed = new Set<number>();
  for (const entry of needEntries(binary, needs)) {
    if (readName(binary, names, binary.readUInt32LE(entry + 8)) !== removedVersion) continue;
    removed.add(binary.readUInt16LE(entry + 6));
    binary.writeUInt32LE(elfHash(base), entry);
    binary.writeUInt32LE(baseName, entry + 8);
  }
  return removed;
}

/** Offsets of all Vernaux entries: one Verneed per library, a chain of Vernaux below each. */
function* needEntries(binary: Buffer, needs: Section): Generator<number> {
  let library = needs.offset;
  for (let i = 0; i < needs.info; i++) {
    let entry = library + binary.readUInt32LE(library + 8);
    for (let j = 0; j < binary.readUInt16LE(library + 2); j++) {
      yield entry;
      entry += binary.readUInt32LE(entry + 12);
    }
    library += binary.readUInt32LE(library + 12);
  }
}

function renameSymbols(
  binary: Buffer,
  elf: { dynsym: Section; names: Section; versions: Section; removed: Set<number> },
): string[] {
  const renamed: string[] = [];
  for (let i = 0; i < elf.dynsym.size / 24; i++) {
    const version = binary.readUInt16LE(elf.versions.offset + 2 * i) & 0x7fff;
    if (!elf.removed.has(version)) continue;
    const at = elf.dynsym.offset + i * 24;
    const nameOffset = binary.readUInt32LE(at);
    const name = readName(binary, elf.names, nameOffset);
    const isDefinedHere = binary.readUInt16LE(at + 6) !== 0;
    if (isDefinedHere || !knownSymbols.has(name))
      fail(`unexpected ${removedVersion} symbol ${name}`);
    if (name.startsWith(prefix)) binary.writeUInt32LE(nameOffset + prefix.length, at);
    renamed.push(name);
  }
  return renamed;
}

function sectionOf(sections: readonly Section[], type: number): Section {
  return sections.find((section) => section.type === type) ?? fail(`no section of type ${type}`);
}

function readOffset(binary: Buffer, at: number): number {
  return Number(binary.readBigUInt64LE(at));
}

function readName(binary: Buffer, names: Section, offset: number): string {
  const start = names.offset + offset;
  return binary.toString("latin1", start, binary.indexOf(0, start));
}

function elfHash(name: string): number {
  let hash = 0;
  for (const code of Buffer.from(name)) {
    hash = ((hash << 4) + code) >>> 0;
    const high = hash & 0xf0000000;
    if (high) hash ^= high >>> 24;
    hash = (hash & ~high) >>> 0;
  }
  return hash;
}

function fail(why: string): never {
  throw new Error(`The engine's binary cannot be adapted to this system: ${why}.`);
}
