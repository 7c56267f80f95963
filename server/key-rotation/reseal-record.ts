import type { FieldCipher } from "../database/field-cipher";
import { type SealedRecords, type StoredRecord, sealedTextsOf } from "../database/sealed-records";
import { readRecord, replaceTexts } from "./rotation-model";

export interface RecordOutcome {
  resealed: number;
  /** Texts of an older key of which no room says where they belong. */
  unknown: string[];
  /** Texts that none of the keys opens: altered, or their key is gone. Nothing is lost with the old key. */
  unreadable: string[];
  /** Somebody wrote at every attempt; the next walk comes by again. */
  isLeft: boolean;
}

interface Resealed {
  path: string;
  sealed: string;
  resealed: string;
}

const attempts = 5;
const textsAWrite = 50;

/**
 * Seals a record's texts of older keys with the newest. A text is replaced only while it is the one that was
 * read (compare and set), so that nobody's writing is undone; whoever reads meanwhile finds one or the other.
 */
export async function resealRecord(
  cipher: FieldCipher,
  records: SealedRecords | undefined,
  where: { collection: string; record: StoredRecord },
): Promise<RecordOutcome> {
  let record: StoredRecord | null = where.record;
  let resealed = 0;
  for (let attempt = 0; attempt < attempts && record; attempt += 1) {
    const drawn = drawUp(cipher, records, record);
    let isDone = true;
    for (let from = 0; from < drawn.texts.length; from += textsAWrite) {
      const some = drawn.texts.slice(from, from + textsAWrite);
      const isWritten = await replaceTexts(where.collection, record._id, some);
      if (isWritten) resealed += some.length;
      isDone &&= isWritten;
    }
    const { unknown, unreadable } = drawn;
    if (isDone) return { resealed, unknown, unreadable, isLeft: false };
    record = await readRecord(where.collection, record._id);
  }
  return { resealed, unknown: [], unreadable: [], isLeft: record !== null };
}

function drawUp(
  cipher: FieldCipher,
  records: SealedRecords | undefined,
  record: StoredRecord,
): { texts: Resealed[]; unknown: string[]; unreadable: string[] } {
  const texts: Resealed[] = [];
  const unknown: string[] = [];
  const unreadable: string[] = [];
  for (const { path, sealed } of sealedTextsOf(record)) {
    if (cipher.isCurrent(sealed)) continue;
    const place = records?.placeOf(path, record);
    if (!place) {
      unknown.push(path);
      continue;
    }
    const text = openOrNull(cipher, sealed, place.from);
    if (text === null) unreadable.push(path);
    else texts.push({ path, sealed, resealed: cipher.seal(text, place.to) });
  }
  return { texts, unknown, unreadable };
}

function openOrNull(cipher: FieldCipher, ...sealed: Parameters<FieldCipher["open"]>) {
  try {
    return cipher.open(...sealed);
  } catch {
    return null;
  }
}
