/**
 * Field-by-field encryption of what people tell us (name, phone, facts of a case), and the keyed hash
 * by which a phone is found without being readable.
 *
 *   const sealed = cipher.seal("王小明", { record: "ticket", field: "applicant.name" });
 *   cipher.open(sealed, { record: "ticket", field: "applicant.name" }) === "王小明"
 *
 * AES-256-GCM with the place as additional data: a value moved to another field or kind of record
 * does not open. The first key of the ring seals, every key of the ring opens: a new key is put in
 * front, and the old ones stay until nothing is sealed with them (`isCurrent`).
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

export interface FieldKey {
  id: string;
  secret: Buffer;
}
/** The first is the current one. */
export type KeyRing = readonly [FieldKey, ...FieldKey[]];

/** Where a value belongs; the same when it is sealed and when it is opened. */
export interface FieldPlace {
  record: string;
  field: string;
}

export interface FieldCipher {
  seal: (text: string, place: FieldPlace) => string;
  /** Throws when the value was altered, moved, or sealed with a key that is gone. */
  open: (sealed: string, place: FieldPlace) => string;
  /** False when a value should be sealed again with the newest key. */
  isCurrent: (sealed: string) => boolean;
  /** The keys of the ring by name, the newest first. */
  keyIds: readonly string[];
}

const version = "v1";
const algorithm = "aes-256-gcm";
const ivBytes = 12;
const tagBytes = 16;

export function createFieldCipher(ring: KeyRing): FieldCipher {
  const [current] = ring;
  const keys = new Map(ring.map((key) => [key.id, key.secret]));
  return {
    seal: (text, place) => {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv(algorithm, current.secret, iv, { authTagLength: tagBytes });
      cipher.setAAD(additionalData(place));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      const packed = Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
      return `${version}.${current.id}.${packed}`;
    },
    open: (sealed, place) => {
      const { keyId, packed } = unpack(sealed);
      const secret = keys.get(keyId);
      if (!secret)
        throw new Error(`A field is sealed with key "${keyId}", which is not in the ring.`);
      const decipher = createDecipheriv(algorithm, secret, packed.subarray(0, ivBytes), {
        authTagLength: tagBytes,
      });
      decipher.setAAD(additionalData(place));
      decipher.setAuthTag(packed.subarray(ivBytes, ivBytes + tagBytes));
      const body = packed.subarray(ivBytes + tagBytes);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
    },
    isCurrent: (sealed) => unpack(sealed).keyId === current.id,
    keyIds: ring.map(({ id }) => id),
  };
}

/** A keyed hash of a phone number: equal numbers, however written, have equal hashes. */
export function createPhoneHash(secret: Buffer): (phone: string) => string {
  return (phone) =>
    createHmac("sha256", secret)
      .update(`phone:${plainPhone(phone)}`)
      .digest("base64url");
}

/** A keyed hash of a network address, or of what else is to be told again and never read. */
export function createAddressHash(secret: Buffer): (address: string) => string {
  return (address) => createHmac("sha256", secret).update(`address:${address}`).digest("base64url");
}

const searchHashLength = 8;

/** A keyed hash of a piece of a sealed text, short: a rare false hit is found out when it is opened. */
export function createSearchHash(secret: Buffer): (piece: string) => string {
  return (piece) =>
    createHmac("sha256", secret)
      .update(`search:${piece}`)
      .digest("base64url")
      .slice(0, searchHashLength);
}

/** "138****5678": for lists. Short numbers keep their last two digits only. */
export function maskPhone(phone: string): string {
  const plain = plainPhone(phone);
  if (plain.length < 9) return `****${plain.slice(-2)}`;
  return `${plain.slice(0, 3)}****${plain.slice(-4)}`;
}

function plainPhone(phone: string): string {
  return phone.replace(/[^\d+]/g, "").replace(/^(\+86|0086)/, "");
}

/** Whether a text has the form of a sealed one, wherever it is found. */
export function isSealed(text: string): boolean {
  return /^v1\.[\w-]{1,32}\.[\w-]{38,}$/.test(text);
}

function additionalData({ record, field }: FieldPlace): Buffer {
  return Buffer.from(JSON.stringify([version, record, field]));
}

function unpack(sealed: string): { keyId: string; packed: Buffer } {
  const [mark, keyId, text] = sealed.split(".");
  const packed = Buffer.from(text ?? "", "base64url");
  if (mark !== version || !keyId || packed.length < ivBytes + tagBytes) {
    throw new Error("A sealed field is not in a known form.");
  }
  return { keyId, packed };
}
