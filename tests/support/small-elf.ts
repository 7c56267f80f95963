/** A shared object with nothing but what the patch reads: sections, symbols, names, version needs. */
export interface ElfSymbol {
  name: string;
  /** Index of its version; 2 is GLIBC_2.38 here, 3 the base version. */
  version: number;
  isDefined?: boolean;
}

const removedVersion = "GLIBC_2.38";
export const baseVersion = "GLIBC_2.2.5";
const headerSize = 64;
const sectionSize = 64;
const symbolSize = 24;

export function smallElf(
  symbols: readonly ElfSymbol[],
  options: { hasBase?: boolean } = {},
): Buffer {
  const names = nameTable([
    "libc.so.6",
    removedVersion,
    ...(options.hasBase === false ? [] : [baseVersion]),
    ...symbols.map(({ name }) => name),
  ]);
  const parts = [
    { type: 0, body: Buffer.alloc(0), link: 0, info: 0 },
    { type: 3, body: names.body, link: 0, info: 0 },
    { type: 11, body: symbolTable(symbols, names.at), link: 1, info: 0 },
    { type: 0x6fffffff, body: versionIndex(symbols), link: 2, info: 0 },
    { type: 0x6ffffffe, body: versionNeeds(names.at), link: 1, info: 1 },
  ];
  const header = Buffer.alloc(headerSize);
  header.writeUInt32BE(0x7f454c46, 0);
  header.set([2, 1, 1], 4); // 64 bits, little-endian
  header.writeUInt16LE(62, 18); // x86-64
  header.writeBigUInt64LE(BigInt(headerSize), 0x28);
  header.writeUInt16LE(sectionSize, 0x3a);
  header.writeUInt16LE(parts.length, 0x3c);
  let offset = headerSize + parts.length * sectionSize;
  const table = parts.map(({ type, body, link, info }) => {
    const section = Buffer.alloc(sectionSize);
    section.writeUInt32LE(type, 4);
    section.writeBigUInt64LE(BigInt(offset), 24);
    section.writeBigUInt64LE(BigInt(body.length), 32);
    section.writeUInt32LE(link, 40);
    section.writeUInt32LE(info, 44);
    offset += body.length;
    return section;
  });
  return Buffer.concat([header, ...table, ...parts.map(({ body }) => body)]);
}

/** The names of the undefined symbols and of the versions needed, as a loader would read them. */
export function readSmallElf(binary: Buffer): { symbols: string[]; needs: string[] } {
  const section = (index: number) => {
    const at = headerSize + index * sectionSize;
    const offset = Number(binary.readBigUInt64LE(at + 24));
    return binary.subarray(offset, offset + Number(binary.readBigUInt64LE(at + 32)));
  };
  const names = section(1);
  const nameAt = (at: number) => names.toString("latin1", at, names.indexOf(0, at));
  const symbols = section(2);
  const needs = section(4);
  return {
    symbols: Array.from({ length: symbols.length / symbolSize }, (_, index) =>
      nameAt(symbols.readUInt32LE(index * symbolSize)),
    ),
    needs: [16, 32].map((at) => nameAt(needs.readUInt32LE(at + 8))),
  };
}

function nameTable(names: readonly string[]): { body: Buffer; at: (name: string) => number } {
  const body = Buffer.from(`\0${names.join("\0")}\0`, "latin1");
  return { body, at: (name) => body.indexOf(`\0${name}\0`, 0, "latin1") + 1 };
}

function symbolTable(symbols: readonly ElfSymbol[], nameAt: (name: string) => number): Buffer {
  const table = Buffer.alloc(symbols.length * symbolSize);
  for (const [index, { name, isDefined }] of symbols.entries()) {
    table.writeUInt32LE(nameAt(name), index * symbolSize);
    table.writeUInt16LE(isDefined ? 1 : 0, index * symbolSize + 6);
  }
  return table;
}

function versionIndex(symbols: readonly ElfSymbol[]): Buffer {
  const table = Buffer.alloc(symbols.length * 2);
  for (const [index, { version }] of symbols.entries()) table.writeUInt16LE(version, index * 2);
  return table;
}

/** One library with two versions: 2 is the one to be removed, 3 the base. */
function versionNeeds(nameAt: (name: string) => number): Buffer {
  const table = Buffer.alloc(48);
  table.writeUInt16LE(1, 0);
  table.writeUInt16LE(2, 2); // two entries
  table.writeUInt32LE(nameAt("libc.so.6"), 4);
  table.writeUInt32LE(16, 8); // the first of them
  table.writeUInt16LE(2, 16 + 6);
  table.writeUInt32LE(nameAt(removedVersion), 16 + 8);
  table.writeUInt32LE(16, 16 + 12); // the next of them
  table.writeUInt16LE(3, 32 + 6);
  table.writeUInt32LE(nameAt(baseVersion), 32 + 8);
  return table;
}
