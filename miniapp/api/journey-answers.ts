/**
 * Answers of the hundred as this device keeps them: those that have not reached the server yet, and
 * judged ones until the server is known to keep them (for somebody without a session: for good).
 * So no answer is lost by a broken connection, a closed page or a session that has died.
 */
import { useSyncExternalStore } from "react";
import { AppError, type ErrorCode } from "#shared/errors/app-error";
import { answerJourneyEndpoint } from "#shared/quiz/quiz-endpoints";
import type { Judgement } from "#shared/quiz/quiz-schemas";
import { hasShape, isListOf } from "../platform/kept-shape";
import { OfflineError } from "../platform/network";
import { readStored, removeStored, writeStored } from "../platform/storage";
import { call } from "./call";
import { isJudgement } from "./kept-judgement";
import { copyPrefix, currentSession, whenGuestLeaves } from "./session";

interface Waiting {
  questionId: string;
  choice: string[];
}
export interface DeviceAnswers {
  waiting: Waiting[];
  judged: Judgement[];
}

export type AnswerOutcome =
  | { kind: "judged"; judgement: Judgement }
  /** Kept here and sent again by itself. `error` says why it has not arrived. */
  | { kind: "waiting"; error: unknown }
  /** The server will never take it: the question has changed since. */
  | { kind: "refused"; error: unknown };

const nobody = "nobody";
const none: DeviceAnswers = { waiting: [], judged: [] };
/** Refusals that pass by themselves; all others would come again. */
const passing: readonly ErrorCode[] = [
  "too_many_requests",
  "in_progress",
  "unexpected",
  "upstream_failed",
  "unavailable",
];

const kept = new Map<string, DeviceAnswers>();
const listeners = new Set<() => void>();
const sending = new Map<string, Promise<AnswerOutcome>>();
const sentAgain = new Set<string>();

/** What the device keeps of whoever uses it now. */
export function deviceAnswers(): DeviceAnswers {
  return read(ownerNow());
}

/** The same, drawn again on each change. */
export function useDeviceAnswers(): DeviceAnswers {
  return useSyncExternalStore(listen, deviceAnswers, deviceAnswers);
}

/** Keeps the answer here first, then has it judged. Twice at once is once. */
export function answerJourney(id: string, chosen: readonly string[]): Promise<AnswerOutcome> {
  const owner = ownerNow();
  const answer: Waiting = { questionId: id, choice: [...chosen] };
  const others = read(owner).waiting.filter((each) => each.questionId !== id);
  keep(owner, { waiting: [...others, answer] });
  return sendOnce(owner, answer);
}

/** Sends what waits, one after another, until all is there or the way is barred. True when nothing waits. */
export async function sendWaitingAnswers(): Promise<boolean> {
  const owner = ownerNow();
  for (const answer of read(owner).waiting) {
    if (owner !== ownerNow()) return false;
    const outcome = await sendOnce(owner, answer);
    if (outcome.kind === "waiting") return false;
  }
  return read(owner).waiting.length === 0;
}

/**
 * After the server said what it keeps of an account: that need not stay here, and what it should
 * keep and does not (it was sent with a session that had died) is sent again, once.
 */
export function settleWith(stored: readonly Judgement[]): void {
  const owner = ownerNow();
  const { waiting, judged } = read(owner);
  if (owner === nobody || waiting.length + judged.length === 0) return;
  const missing = judged.filter((each) => !isIn(stored, each.questionId));
  const unsent = waiting.filter((each) => !isIn(stored, each.questionId));
  const again = missing.filter(
    (each) => !isIn(unsent, each.questionId) && !sentAgain.has(each.questionId),
  );
  for (const each of again) sentAgain.add(each.questionId);
  keep(owner, { judged: missing, waiting: [...unsent, ...again.map(toWaiting)] });
}

function sendOnce(owner: string, answer: Waiting): Promise<AnswerOutcome> {
  const key = `${owner}:${answer.questionId}`;
  const running = sending.get(key);
  if (running) return running;
  const task = sendNow(owner, answer).finally(() => sending.delete(key));
  sending.set(key, task);
  return task;
}

async function sendNow(owner: string, answer: Waiting): Promise<AnswerOutcome> {
  try {
    const judged = await call(answerJourneyEndpoint, answer);
    const before = read(owner);
    keep(owner, {
      waiting: without(before.waiting, answer.questionId),
      judged: [...without(before.judged, answer.questionId), judged],
    });
    return { kind: "judged", judgement: judged };
  } catch (error) {
    if (isPassing(error)) return { kind: "waiting", error };
    const before = read(owner);
    keep(owner, {
      waiting: without(before.waiting, answer.questionId),
      judged: without(before.judged, answer.questionId),
    });
    return { kind: "refused", error };
  }
}

function isPassing(error: unknown): boolean {
  if (error instanceof OfflineError) return true;
  return error instanceof AppError && passing.includes(error.code);
}

/** A guest is the device itself and takes along what was answered before; an account is asked (offered-answers.ts). */
function ownerNow(): string {
  const account = currentSession()?.account;
  if (!account) return nobody;
  if (account.role === "visitor") adoptFromNobody(account.id);
  return account.id;
}

/** What was answered on this device by nobody in particular: without a session, or as a guest who has left. */
export function answersOfNobody(): DeviceAnswers {
  return read(nobody);
}

/** The same, drawn again on each change. */
export function useAnswersOfNobody(): DeviceAnswers {
  return useSyncExternalStore(listen, answersOfNobody, answersOfNobody);
}

/** They are in an account now. */
export function forgetAnswersOfNobody(): void {
  keep(nobody, none);
}

/** A guest's hundred stays with the device: what waits, what is judged, and what the server was seen to keep. */
function leaveToNobody(guest: string): void {
  const { waiting, judged } = read(guest);
  const answers = [...judged, ...storedJourney(guest)];
  const before = read(nobody);
  kept.delete(guest);
  removeStored(keyOf(guest));
  keep(nobody, {
    waiting: [
      ...before.waiting,
      ...waiting.filter((each) => !isIn(before.waiting, each.questionId)),
    ],
    judged: [...before.judged, ...answers.filter((each) => !isIn(before.judged, each.questionId))],
  });
}

/** What use-load.ts keeps of the hundred for when there is no network. */
function storedJourney(owner: string): Judgement[] {
  const copy = readStored(`${copyPrefix}${owner}:journey`) as
    | { value?: { answers?: unknown[] } }
    | undefined;
  return (copy?.value?.answers ?? []).filter(isJudgement);
}

whenGuestLeaves(leaveToNobody);

function adoptFromNobody(owner: string): void {
  const { waiting, judged } = read(nobody);
  if (waiting.length === 0 && judged.length === 0) return;
  const own = read(owner);
  const brought = [...waiting, ...judged.map(toWaiting)];
  kept.set(nobody, none);
  removeStored(keyOf(nobody));
  keep(owner, {
    waiting: [...own.waiting, ...brought.filter((each) => !isIn(own.waiting, each.questionId))],
    judged: [...own.judged, ...judged.filter((each) => !isIn(own.judged, each.questionId))],
  });
}

function toWaiting({ questionId: id, choice: chosen }: Judgement): Waiting {
  return { questionId: id, choice: chosen };
}

function isIn(list: readonly { questionId: string }[], id: string): boolean {
  return list.some((each) => each.questionId === id);
}

function without<Item extends { questionId: string }>(list: readonly Item[], id: string): Item[] {
  return list.filter((each) => each.questionId !== id);
}

function keyOf(owner: string): string {
  return `journey-answers:${owner}`;
}

function read(owner: string): DeviceAnswers {
  const known = kept.get(owner);
  if (known) return known;
  const stored = readStored(keyOf(owner));
  const answers = isDeviceAnswers(stored) ? stored : none;
  kept.set(owner, answers);
  return answers;
}

function isDeviceAnswers(stored: unknown): stored is DeviceAnswers {
  return (
    hasShape<DeviceAnswers>(stored, { waiting: "array", judged: "array" }) &&
    isListOf(stored.waiting, isWaiting) &&
    isListOf(stored.judged, isJudgement)
  );
}

function isWaiting(stored: unknown): stored is Waiting {
  return hasShape<Waiting>(stored, { questionId: "string", choice: "array" });
}

function keep(owner: string, change: Partial<DeviceAnswers>): void {
  const next = { ...read(owner), ...change };
  kept.set(owner, next);
  writeStored(keyOf(owner), next);
  // Not while a page is being drawn: reading may adopt.
  void Promise.resolve().then(() => {
    for (const listener of listeners) listener();
  });
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
