import { useSyncExternalStore } from "react";
import {
  createDemoSessionEndpoint,
  createGuestSessionEndpoint,
  deleteSessionEndpoint,
} from "#shared/accounts/account-endpoints";
import type { Persona, SessionView } from "#shared/accounts/account-schemas";
import { hasShape } from "../platform/kept-shape";
import { readStored, removeStored, removeStoredByPrefix, writeStored } from "../platform/storage";
import { send } from "./send";

const storageKey = "session";
/** Begins the key of everything kept of one account's data; gone when it signs out. */
export const copyPrefix = "copy:";

let current: SessionView | undefined;
let isRead = false;
let signingIn: Promise<SessionView> | undefined;
let onGuestLeft: (accountId: string) => void = () => {};
const listeners = new Set<() => void>();

/**
 * Asks to be told before a guest's session makes room for somebody else's, or ends by itself: what the
 * guest answered stays with the device. Whoever signs out or erases the account takes it along.
 */
export function whenGuestLeaves(listener: (accountId: string) => void): void {
  onGuestLeft = listener;
}

/** The session as it stands, without asking anybody. */
export function currentSession(): SessionView | undefined {
  if (!isRead) {
    const stored = readStored(storageKey);
    current = isSession(stored) ? stored : undefined;
    isRead = true;
  }
  if (current && Date.parse(current.expiresAt) <= Date.now()) {
    const expired = current;
    current = undefined;
    tellOfGuest(expired);
  }
  return current;
}

/** The session, or a guest's: nobody is asked anything. Many callers at once make one guest. */
export function ensureSession(): Promise<SessionView> {
  const session = currentSession();
  if (session) return Promise.resolve(session);
  signingIn ??= send(createGuestSessionEndpoint, {})
    .then(keepSession)
    .finally(() => {
      signingIn = undefined;
    });
  return signingIn;
}

/** Demonstration only: the server has no such route in production. */
export async function signInAs(persona: Persona): Promise<SessionView> {
  return keepSession(await send(createDemoSessionEndpoint, { persona }));
}

/** Signs out here even when the server cannot be told; the token then dies by its date. */
export async function signOut(): Promise<void> {
  const session = currentSession();
  forgetSession();
  if (session) await send(deleteSessionEndpoint, {}, { token: session.token }).catch(() => {});
}

export function keepSession(session: SessionView): SessionView {
  const before = currentSession();
  if (before && before.account.id !== session.account.id) {
    tellOfGuest(before);
    removeStoredByPrefix(copyPrefix);
  }
  current = session;
  isRead = true;
  writeStored(storageKey, session);
  tellListeners();
  return session;
}

/** After a change of one's own profile. */
export function keepAccount(account: SessionView["account"]): void {
  if (current) keepSession({ ...current, account });
}

/** Drops what a token opened; with `token`, only if it is still that one. */
export function forgetSession(token?: string): void {
  const ended = currentSession();
  if (token !== undefined && ended?.token !== token) return;
  if (token !== undefined && ended) tellOfGuest(ended);
  current = undefined;
  isRead = true;
  removeStored(storageKey);
  removeStoredByPrefix(copyPrefix);
  tellListeners();
}

/** The session as it stands, drawn again on each change; undefined before the first call. */
export function useSession(): SessionView | undefined {
  return useSyncExternalStore(listen, currentSession, currentSession);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tellListeners(): void {
  for (const listener of listeners) listener();
}

function tellOfGuest({ account }: SessionView): void {
  if (account.role === "visitor") onGuestLeft(account.id);
}

function isSession(stored: unknown): stored is SessionView {
  return (
    hasShape<SessionView>(stored, { token: "string", expiresAt: "string", account: "object" }) &&
    hasShape<SessionView["account"]>(stored.account, {
      id: "string",
      role: "string",
      nickname: "string",
      centreId: "text or null",
      centreName: "text or null",
      createdAt: "string",
    })
  );
}
