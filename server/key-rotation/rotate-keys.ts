/**
 * Seals everything with the newest key while the program runs: a walk over all collections, record by
 * record, in batches. Where it is stands in the database, so it goes on after a kill. It walks again until
 * a walk finds nothing left, and once more after a while: somebody may have read a record before and written
 * it back after the walk came by. Two rotations at once do no harm.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { FieldCipher } from "../database/field-cipher";
import { countOldHolders } from "../database/key-holders";
import type { SealedRecords } from "../database/sealed-records";
import { resealRecord } from "./reseal-record";
import {
  listCollections,
  openRotation,
  type RotationRecord,
  readRecords,
  saveRotation,
} from "./rotation-model";

export interface RotationOptions {
  cipher: FieldCipher;
  sealedRecords: readonly SealedRecords[];
  say: (line: string) => void;
  /** Between the walk that found nothing and the last one. */
  quietMs?: number;
  /** After each batch, for the others who use the database. */
  restMs?: number;
  batchSize?: number;
  /** Called after each batch with what is written; a test stops it here. */
  onBatch?: (rotation: RotationRecord) => void | Promise<void>;
}

export interface RotationReport {
  /** Nothing that can be opened is sealed with an older key any more. */
  isDone: boolean;
  resealed: number;
  /** "collection: path", each once. */
  unknown: readonly string[];
  /** "collection id: path" of what no key of the ring opens. */
  unreadable: readonly string[];
}

const mostPasses = 20;
const mostNamed = 50;

/** Another key than this one is sealed with by a server that runs; the message says what to do. */
class OldServers extends Error {
  override name = "OldServers";
}

export async function rotateKeys(options: RotationOptions): Promise<RotationReport> {
  const { cipher, say, quietMs = 60_000 } = options;
  const [keyId = ""] = cipher.keyIds;
  const rotation = await openRotation(keyId, new Date());
  if (rotation.collection !== "" || rotation.pass > 1) {
    say(`goes on in walk ${rotation.pass} at ${rotation.collection || "its beginning"}`);
  }
  let quietWalks = 0;
  for (;;) {
    await assertServersKnow(keyId);
    const found = await walk(options, rotation);
    say(`walk ${rotation.pass}: ${rotation.resealedInPass} texts sealed with key "${keyId}"`);
    const isQuiet = rotation.resealedInPass === 0 && found.left === 0;
    quietWalks = isQuiet ? quietWalks + 1 : 0;
    if (quietWalks === 2 || rotation.pass >= mostPasses) {
      await saveRotation({ ...rotation, finishedAt: new Date() });
      return reportOf(rotation, found, quietWalks === 2);
    }
    if (isQuiet) await pause(quietMs);
    Object.assign(rotation, { pass: rotation.pass + 1, collection: "", afterId: null });
    rotation.resealedInPass = 0;
    await saveRotation(rotation);
  }
}

function reportOf(
  { resealed }: RotationRecord,
  { unknown, unreadable }: Found,
  isQuiet: boolean,
): RotationReport {
  const isDone = isQuiet && unknown.size === 0;
  return { isDone, resealed, unknown: [...unknown], unreadable: [...unreadable] };
}

interface Found {
  left: number;
  unknown: Set<string>;
  unreadable: Set<string>;
}

/** One walk, from where `rotation` stands to the end. */
async function walk(options: RotationOptions, rotation: RotationRecord): Promise<Found> {
  const found: Found = { left: 0, unknown: new Set(), unreadable: new Set() };
  const collections = await listCollections();
  for (const collection of collections.filter((name) => name >= rotation.collection)) {
    if (collection !== rotation.collection) Object.assign(rotation, { collection, afterId: null });
    await walkCollection(options, rotation, found);
  }
  return found;
}

async function walkCollection(
  options: RotationOptions,
  rotation: RotationRecord,
  found: Found,
): Promise<void> {
  const { cipher, sealedRecords, say, batchSize = 200, restMs = 5, onBatch } = options;
  const { collection } = rotation;
  const records = sealedRecords.find((each) => each.collection === collection);
  let looked = 0;
  for (;;) {
    const batch = await readRecords(collection, rotation.afterId, batchSize);
    for (const record of batch) {
      const outcome = await resealRecord(cipher, records, { collection, record });
      rotation.resealedInPass += outcome.resealed;
      rotation.resealed += outcome.resealed;
      if (outcome.isLeft) found.left += 1;
      noteFaults(found, outcome, { collection, id: String(record._id) });
    }
    if (batch.length < batchSize) break;
    looked += batch.length;
    rotation.afterId = batch.at(-1)?._id ?? null;
    await saveRotation(rotation);
    if (looked % (batchSize * 50) === 0) say(`  ${collection}: ${looked} looked at`);
    await onBatch?.(rotation);
    await pause(restMs);
  }
}

function noteFaults(
  found: Found,
  outcome: { unknown: readonly string[]; unreadable: readonly string[] },
  { collection, id }: { collection: string; id: string },
): void {
  for (const path of outcome.unknown) {
    const inLists = path.replace(/\.\d+\./g, ".N.");
    if (found.unknown.size < mostNamed) found.unknown.add(`${collection}: ${inLists}`);
  }
  for (const path of outcome.unreadable) {
    if (found.unreadable.size < mostNamed) found.unreadable.add(`${collection} ${id}: ${path}`);
  }
}

async function assertServersKnow(keyId: string): Promise<void> {
  const old = await countOldHolders(keyId);
  if (old === 0) return;
  throw new OldServers(
    `${old} running servers do not seal with key "${keyId}" yet and could not read what it seals. ` +
      "Start every server again with the new FIELD_KEYS first (one that was killed counts for two minutes).",
  );
}
