/** A zip out of files that come piece by piece: nobody waits while a big one is packed. */
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { createDeflateRaw } from "node:zlib";

export interface ZipFile {
  name: string;
  pieces: AsyncIterable<string> | Iterable<string>;
}

interface Packed {
  name: Buffer;
  crc: number;
  bytes: number;
  content: Buffer;
}

/** The files as one zip, each deflated (PKWARE's APPNOTE, version 2.0; no file over 4 GiB). */
export async function zipOf(files: readonly ZipFile[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const packed = await pack(file);
    const local = Buffer.concat([headerOf(packed), packed.name, packed.content]);
    directory.push(directoryEntry(packed, offset));
    parts.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  return Buffer.concat([...parts, entries, endOf(files.length, entries.length, offset)]);
}

async function pack({ name, pieces }: ZipFile): Promise<Packed> {
  const deflater = createDeflateRaw();
  const done = finished(deflater);
  const content: Buffer[] = [];
  deflater.on("data", (part: Buffer) => content.push(part));
  let crc = 0;
  let bytes = 0;
  for await (const piece of pieces) {
    const part = Buffer.from(piece, "utf8");
    crc = crcOf(part, crc);
    bytes += part.length;
    if (!deflater.write(part)) await once(deflater, "drain");
  }
  deflater.end();
  await done;
  return { name: Buffer.from(name, "utf8"), crc, bytes, content: Buffer.concat(content) };
}

const version = 20;
const isUtf8 = 0x0800;
const deflated = 8;
/** 1 January 1980: the same content makes the same file. */
const firstDay = 0x21;

/** What a local header and an entry of the directory have in common. */
function commonFields({ crc, bytes, content, name }: Packed): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(version, 0);
  fields.writeUInt16LE(isUtf8, 2);
  fields.writeUInt16LE(deflated, 4);
  fields.writeUInt16LE(firstDay, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(bytes, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function headerOf(packed: Packed): Buffer {
  return Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), commonFields(packed)]);
}

function directoryEntry(packed: Packed, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  const madeBy = Buffer.from([version, 0]);
  const mark = Buffer.from("PK\u0001\u0002", "latin1");
  return Buffer.concat([mark, madeBy, commonFields(packed), rest, packed.name]);
}

function endOf(count: number, bytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  return value;
});

/** CRC-32 going on from `before`; Node's own came after the oldest Node this runs on. */
function crcOf(bytes: Buffer, before: number): number {
  let value = ~before;
  for (const byte of bytes) value = (value >>> 8) ^ (crcTable[(value ^ byte) & 0xff] ?? 0);
  return ~value >>> 0;
}
