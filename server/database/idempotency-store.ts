/**
 * Answers kept for a day by idempotency key (used by server/http/serve.ts alone). An answer may hold
 * what somebody told us, so it is stored sealed.
 */
import { model, Schema } from "mongoose";
import { isDuplicateKey } from "./database-errors";
import type { FieldCipher } from "./field-cipher";
import type { Job } from "./jobs";
import { type SealedRecords, samePlace } from "./sealed-records";
import { trusted } from "./trusted";

interface IdempotencyRecord {
  _id: string;
  accountId: string | null;
  inputHash: string;
  /** Who is at it now; changes with every attempt. */
  owner: string;
  leaseUntil: Date;
  /** Sealed JSON once the call has been answered. */
  answer: string | null;
  expiresAt: Date;
}

const IdempotencyModel = model(
  "Idempotency",
  new Schema<IdempotencyRecord>(
    {
      _id: { type: String, required: true },
      accountId: { type: String, default: null },
      inputHash: { type: String, required: true },
      owner: { type: String, required: true },
      leaseUntil: { type: Date, required: true },
      answer: { type: String, default: null },
      expiresAt: { type: Date, required: true, index: true },
    },
    { collection: "idempotency", versionKey: false },
  ).index({ accountId: 1 }),
);

const place = { record: "idempotency", field: "answer" };
export const idempotencySeals: SealedRecords = {
  collection: "idempotency",
  placeOf: (path) => (path === "answer" ? samePlace(place) : null),
};
const keptMs = 24 * 3_600_000;
const leaseMs = 10_000;
const longAgo = new Date(0);

export interface KeyedCall {
  /** Account or address, endpoint and key, hashed. */
  id: string;
  accountId: string | null;
  inputHash: string;
  /** Who asks: the same for every attempt of one request, so that a claim whose answer got lost is known again. */
  owner: string;
}

export type Claim =
  | { state: "mine"; keepAlive: () => Promise<void>; finish: Finish; release: () => Promise<void> }
  | { state: "answered"; answer: unknown }
  | { state: "running" }
  | { state: "other_input" };
type Finish = (answer: unknown) => Promise<void>;

export function createIdempotencyStore(cipher: FieldCipher) {
  return {
    /** Takes the key, or says what became of it. */
    claim: async (call: KeyedCall): Promise<Claim> => {
      const isMine = (await insert(call)) || (await takeOver(call));
      return isMine ? ownClaim(call, cipher) : readClaim(call, cipher);
    },
  };
}

/** For the erasure of an account. */
export async function eraseIdempotencyRecords(accountId: string): Promise<void> {
  await IdempotencyModel.deleteMany({ accountId });
}

export const idempotencyJobs: readonly Job[] = [
  {
    name: "sweep-idempotency",
    everyMs: 3_600_000,
    run: () => IdempotencyModel.deleteMany({ expiresAt: trusted({ $lte: new Date() }) }),
  },
];

function freshTimes() {
  const now = Date.now();
  return { leaseUntil: new Date(now + leaseMs), expiresAt: new Date(now + keptMs) };
}

async function insert({ id, ...rest }: KeyedCall): Promise<boolean> {
  try {
    await IdempotencyModel.create({ _id: id, ...rest, ...freshTimes() });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** Somebody died at it, or its day is over: one of those who ask now goes on. */
async function takeOver({ id, ...rest }: KeyedCall): Promise<boolean> {
  const now = new Date();
  const unanswered = { answer: null, inputHash: rest.inputHash };
  const abandoned = await IdempotencyModel.findOneAndUpdate(
    {
      _id: id,
      $or: [
        { ...unanswered, owner: rest.owner },
        { ...unanswered, leaseUntil: trusted({ $lte: now }) },
        { expiresAt: trusted({ $lte: now }) },
      ],
    },
    { $set: { ...rest, answer: null, ...freshTimes() } },
  );
  return abandoned !== null;
}

async function readClaim(call: KeyedCall, cipher: FieldCipher): Promise<Claim> {
  const found = await IdempotencyModel.findById(call.id).lean();
  if (!found) return { state: "running" }; // swept this instant: ask again
  if (found.inputHash !== call.inputHash) return { state: "other_input" };
  if (found.answer === null) return { state: "running" };
  return { state: "answered", answer: JSON.parse(cipher.open(found.answer, place)) };
}

function ownClaim({ id, owner }: KeyedCall, cipher: FieldCipher): Claim {
  const mine = { _id: id, owner };
  return {
    state: "mine",
    keepAlive: async () => {
      await IdempotencyModel.updateOne(mine, { leaseUntil: new Date(Date.now() + leaseMs) });
    },
    finish: async (answer) => {
      const sealed = cipher.seal(JSON.stringify(answer), place);
      await IdempotencyModel.updateOne(mine, { answer: sealed });
    },
    release: async () => {
      await IdempotencyModel.updateOne(mine, { leaseUntil: longAgo });
    },
  };
}
