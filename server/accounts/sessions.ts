/**
 * Sessions: a random token, of which only the hash is stored. Looking one up is remembered for a few
 * seconds, so that a busy caller costs no database read per request; what ends a session on this node
 * is felt here at once, on the other nodes within those seconds.
 */
import { createHash, randomBytes } from "node:crypto";
import { trusted } from "../database/trusted";
import type { Signed } from "../http/request";
import { AccountModel } from "./account-model";
import { createRecentCache } from "./recent-cache";
import { SessionModel } from "./session-model";

export interface Sessions {
  open: (accountId: string) => Promise<{ token: string; expiresAt: Date }>;
  find: (token: string) => Promise<Signed | null>;
  revoke: (tokenHash: string) => Promise<void>;
  revokeAll: (accountId: string) => Promise<void>;
  /** After a change of role or centre: the next request sees it. */
  forget: (accountId: string) => void;
}

const cacheKeptMs = 5_000;
const mostCached = 20_000;
const dayMs = 24 * 3_600_000;

export function createSessions(options: { days: number; cacheKeptMs?: number }): Sessions {
  const cache = createRecentCache<{ signed: Signed | null; expiresAt: number }>({
    keptMs: options.cacheKeptMs ?? cacheKeptMs,
    most: mostCached,
  });
  const forget = (accountId: string) => {
    cache.forgetWhere(({ signed }) => signed?.accountId === accountId);
  };
  // Only what was just read is remembered: a busy session would otherwise never be read again.
  const remember = async (tokenHash: string) => {
    const read = await readSession(tokenHash);
    cache.set(tokenHash, read);
    return read;
  };
  return {
    open: async (accountId) => {
      const token = randomBytes(32).toString("base64url");
      const createdAt = new Date();
      const expiresAt = new Date(createdAt.getTime() + options.days * dayMs);
      await SessionModel.create({ tokenHash: hashToken(token), accountId, createdAt, expiresAt });
      return { token, expiresAt };
    },
    find: async (token) => {
      const tokenHash = hashToken(token);
      const known = cache.get(tokenHash) ?? (await remember(tokenHash));
      return known.expiresAt > Date.now() ? known.signed : null;
    },
    revoke: async (tokenHash) => {
      await SessionModel.updateOne({ tokenHash }, { revokedAt: new Date() });
      cache.forget(tokenHash);
    },
    revokeAll: async (accountId) => {
      await SessionModel.updateMany({ accountId, revokedAt: null }, { revokedAt: new Date() });
      forget(accountId);
    },
    forget,
  };
}

export async function sweepSessions(): Promise<void> {
  await SessionModel.deleteMany({ expiresAt: trusted({ $lte: new Date() }) });
}

export async function eraseSessions(accountId: string): Promise<void> {
  await SessionModel.deleteMany({ accountId });
}

/** When somebody signed in, for their export; never the hash. */
export async function listSessions(accountId: string) {
  const found = await SessionModel.find({ accountId }).sort({ createdAt: 1 }).lean();
  return found.map(({ createdAt, expiresAt, revokedAt }) => ({ createdAt, expiresAt, revokedAt }));
}

async function readSession(tokenHash: string) {
  const nobody = { signed: null, expiresAt: Number.MAX_SAFE_INTEGER };
  const session = await SessionModel.findOne({ tokenHash, revokedAt: null }).lean();
  if (!session) return nobody;
  const account = await AccountModel.findOne({
    _id: session.accountId,
    erasingAt: null,
    suspendedAt: null,
  }).lean();
  if (!account) return nobody;
  const { role, centreId } = account;
  const signed = { accountId: String(account._id), role, centreId, tokenHash };
  return { signed, expiresAt: session.expiresAt.getTime() };
}

function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
