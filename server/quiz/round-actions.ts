import { randomInt } from "node:crypto";
import { shanghaiDay } from "#shared/calendar/working-days";
import { campaignBounds } from "#shared/campaigns/campaign-terms";
import { phaseOn } from "#shared/campaigns/campaign-week";
import { AppError } from "#shared/errors/app-error";
import type { FinishedRoundView, OpenRoundView, RoundView } from "#shared/quiz/quiz-schemas";
import { packChoice, unpackChoice } from "#shared/quiz/quiz-scoring";
import { drawRound, letters, type RoundItem } from "#shared/quiz/round-draw";
import { topics } from "#shared/quiz/topics";
import type { Job } from "../database/jobs";
import { invalidRequest } from "../http/read-input";
import type { Signed } from "../http/request";
import type { OpenRounds } from "./open-rounds";
import { asAsked, type BankState } from "./question-bank";
import { assertChoice, assertModeOn, type QuizDeps } from "./quiz-deps";
import { showAsDrawn, toAskedQuestion, toJudgement } from "./quiz-view";
import {
  findRound,
  finishRounds,
  listOverdueRounds,
  listRounds,
  type RoundRecord,
} from "./round-model";

/** What the actions on rounds need. */
export interface RoundDeps extends QuizDeps {
  openRounds: OpenRounds;
}

const minuteMs = 60_000;
/** What arrived within the grace may be this long on its way to the database. */
const underWayMs = 2_000;
/** No round may be closed for its owner earlier than this after its deadline, whatever its grace. */
const mostUnattendedMs = campaignBounds.graceSeconds.max * 1_000 + underWayMs;
const mostAtOnce = 500;
const mostExported = 10_000;
/** Two devices may begin at once; the loser looks again, and then finds the winner's round. */
const attempts = 5;

/** The account's open round as it was, or a new one. Refuses when the day's rounds are used up. */
export async function createRound(
  deps: RoundDeps,
  { accountId }: Signed,
  newRoundId: string,
): Promise<RoundView> {
  const bank = await deps.bank.current();
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { found, latest } = await findOpenOrOwn(deps, accountId, newRoundId);
    if (found) return viewRound(deps, bank, found);
    const round = await drawNewRound(deps, bank, { accountId, roundId: newRoundId, latest });
    if (await deps.openRounds.begin(round)) return viewRound(deps, bank, round);
  }
  throw new AppError("conflict", "Other devices of this account keep beginning rounds.");
}

/** The caller's round; one that is overdue is closed first. */
export async function readRound(
  deps: RoundDeps,
  { accountId }: Signed,
  roundId: string,
): Promise<RoundView> {
  const round = ownRound(await findRound(roundId), accountId);
  const closed = isOverdue(round, deps.now()) ? await finish(round, deps.now()) : round;
  return viewRound(deps, await deps.bank.current(), closed);
}

/** Keeps a choice, changed as often as one likes. Judged by its arrival: later than the grace, it is refused. */
export async function answerRound(
  deps: RoundDeps,
  { accountId }: Signed,
  input: { roundId: string; position: number; choice: string[] },
): Promise<{ position: number; choice: string[] }> {
  const arrivedAt = deps.now();
  const { roundId, position } = input;
  const round = await deps.openRounds.find(roundId);
  if (round?.accountId !== accountId) throw noSuchRound();
  const question = round.questions[position];
  if (!question) throw invalidRequest([{ field: "position", code: "too_big" }]);
  assertChoice(input.choice, question);
  const choice = packChoice(input.choice);
  const isInTime = arrivedAt.getTime() < round.deadlineAt.getTime() + round.graceMs;
  const isKept = isInTime && (await deps.openRounds.answer({ roundId, position, choice }));
  if (!isKept) {
    deps.openRounds.forget(roundId);
    throw new AppError("not_possible_now", "The round is over.", { reason: "round_over" });
  }
  return { position, choice: unpackChoice(choice) };
}

/** Ends the round with what it holds. Handed in again, or ten times at once, it gives the same result. */
export async function submitRound(
  deps: RoundDeps,
  { accountId }: Signed,
  roundId: string,
): Promise<RoundView> {
  const arrivedAt = deps.now();
  const round = await deps.openRounds.submit({ roundId, accountId, arrivedAt });
  return viewRound(deps, await deps.bank.current(), ownRound(round, accountId));
}

/** Closes what nobody handed in; see jobs.ts. */
export function roundJobs({ now }: Pick<QuizDeps, "now">): readonly Job[] {
  return [{ name: "close-rounds", everyMs: 15_000, run: () => closeOverdueRounds(now()) }];
}

/** Closes every open round whose time has been up for long enough, `most` at once; returns how many. */
export async function closeOverdueRounds(now: Date, most = mostAtOnce): Promise<number> {
  const before = new Date(now.getTime() - mostUnattendedMs);
  let closed = 0;
  for (;;) {
    const rounds = await listOverdueRounds(before, most);
    if (rounds.length > 0) await finishRounds(rounds.map((round) => toSubmission(round, now)));
    closed += rounds.length;
    if (rounds.length < most) return closed;
  }
}

/** For the export of an account: each round, and of an open one nothing that tells the right answers. */
export async function exportRounds(accountId: string) {
  const rounds = await listRounds(accountId, mostExported);
  return rounds.map(({ items, choices, ...round }) => ({
    status: round.status,
    startedAt: round.startedAt,
    finishedAt: round.finishedAt,
    durationMs: round.durationMs,
    score: round.score,
    answers: items.map((item, position) => {
      const { questionId, order } = item;
      const choice = choices[position] ?? null;
      const verdict = round.status === "finished" ? { isRight: isRightIn(item, choice) } : {};
      // In the letters of the question as it is written.
      const letterOf = (shown: string) => order[letters.indexOf(shown)];
      return { questionId, choice: choice && [...choice].map(letterOf), ...verdict };
    }),
  }));
}

/** True when nothing that arrived in time can still be under way. */
export function isOverdue(round: RoundRecord, now: Date): boolean {
  const { status, deadlineAt, graceMs } = round;
  return status === "open" && deadlineAt.getTime() + graceMs + underWayMs < now.getTime();
}

/** What there is instead of a new round, and the account's latest one. */
async function findOpenOrOwn(
  { now }: RoundDeps,
  accountId: string,
  newRoundId: string,
): Promise<{ found: RoundRecord | null; latest: RoundRecord | null }> {
  const [own, [latest]] = await Promise.all([
    // An earlier attempt with this idempotency key, stored and never answered.
    findRound(newRoundId),
    listRounds(accountId, 1),
  ]);
  // One round is open at a time, and no later one begins while it is: it is the latest.
  const open = latest?.status === "open" ? latest : null;
  if (open && !isOverdue(open, now())) return { found: open, latest: open };
  const closed = open && (await finish(open, now()));
  const asItIs = (round: RoundRecord | null = null) =>
    round?._id === closed?._id ? closed : round;
  return { found: own?.accountId === accountId ? asItIs(own) : null, latest: asItIs(latest) };
}

interface NewRound {
  accountId: string;
  roundId: string;
  latest: RoundRecord | null;
}

async function drawNewRound(
  deps: RoundDeps,
  bank: BankState,
  { accountId, roundId, latest }: NewRound,
): Promise<RoundRecord> {
  const startedAt = deps.now();
  const day = shanghaiDay(startedAt);
  const week = await deps.campaigns.weekOn(day);
  assertModeOn(week, "round");
  const { questionCount, minutes, perDay, graceSeconds } = week.round;
  const isLimited = phaseOn(week, day) === "during";
  const startedToday = latest?.day === day ? latest.number : 0;
  if (isLimited && startedToday >= perDay) {
    const details = { reason: "rounds_used_up", perDay };
    throw new AppError("not_possible_now", "The day's rounds are used up.", details);
  }
  const items = drawRound(bank.validOn(day), questionCount, (limit) => randomInt(limit));
  return {
    _id: roundId,
    accountId,
    day,
    number: startedToday + 1,
    status: "open",
    items,
    choices: items.map(() => null),
    startedAt,
    deadlineAt: new Date(startedAt.getTime() + minutes * minuteMs),
    graceMs: graceSeconds * 1_000,
    finishedAt: null,
    durationMs: null,
    score: null,
    previousScore: latest?.score ?? null,
    isSettled: null,
    scorings: 0,
  };
}

async function finish(round: RoundRecord, now: Date): Promise<RoundRecord> {
  const [finished] = await finishRounds([toSubmission(round, now)]);
  return ownRound(finished ?? null, round.accountId);
}

function toSubmission({ _id, accountId }: RoundRecord, arrivedAt: Date) {
  return { roundId: _id, accountId, arrivedAt };
}

/** Somebody else's round is as if it were not there. */
function ownRound(round: RoundRecord | null, accountId: string): RoundRecord {
  if (round?.accountId !== accountId) throw noSuchRound();
  return round;
}

function noSuchRound(): AppError {
  return new AppError("not_found", "No such round of this account.");
}

/** Whether the answers may be seen is decided here and nowhere else. */
async function viewRound(deps: RoundDeps, bank: BankState, round: RoundRecord): Promise<RoundView> {
  return round.status === "open" ? viewOpen(deps, bank, round) : viewFinished(deps, bank, round);
}

function viewOpen({ now }: RoundDeps, bank: BankState, round: RoundRecord): OpenRoundView {
  return {
    id: round._id,
    status: "open",
    questions: shownQuestions(bank, round).map(toAskedQuestion),
    choices: round.choices.map((choice) => (choice === null ? null : unpackChoice(choice))),
    startedAt: round.startedAt.toISOString(),
    deadlineAt: round.deadlineAt.toISOString(),
    now: now().toISOString(),
  };
}

async function viewFinished(
  deps: RoundDeps,
  bank: BankState,
  round: RoundRecord,
): Promise<FinishedRoundView> {
  const shown = shownQuestions(bank, round);
  const given = round.items.map((item, position) => {
    const choice = round.choices[position] ?? null;
    return { choice, isRight: isRightIn(item, choice) };
  });
  const results = shown.map(({ question }, position) => ({
    topic: question.topic,
    isRight: given[position]?.isRight === true,
  }));
  return {
    id: round._id,
    status: "finished",
    questions: shown.map(toAskedQuestion),
    judgements: await Promise.all(
      shown.map((each, position) =>
        toJudgement(deps, each, given[position] ?? { choice: null, isRight: false }),
      ),
    ),
    score: round.score ?? 0,
    startedAt: round.startedAt.toISOString(),
    finishedAt: (round.finishedAt ?? round.deadlineAt).toISOString(),
    durationMs: round.durationMs ?? 0,
    topics: topics.flatMap((topic) => {
      const ofTopic = results.filter((result) => result.topic === topic);
      const right = ofTopic.filter(({ isRight }) => isRight).length;
      return ofTopic.length > 0 ? [{ topic, asked: ofTopic.length, right }] : [];
    }),
    previousScore: round.previousScore,
    voidings: voidingsOf(bank, round),
  };
}

/** Which of its questions were voided since, when and why: they count as right. */
function voidingsOf(bank: BankState, { items }: RoundRecord): FinishedRoundView["voidings"] {
  return items.flatMap(({ questionId, isVoided }, position) => {
    const voiding = isVoided ? bank.known.get(questionId)?.voiding : null;
    if (!voiding) return [];
    return [{ position, at: voiding.at.toISOString(), reason: voiding.reason }];
  });
}

function isRightIn({ key, isVoided }: RoundItem, choice: string | null): boolean {
  return isVoided === true || choice === key;
}

function shownQuestions(bank: BankState, { items }: RoundRecord) {
  return items.map((item) => showAsDrawn(asAsked(bank, item), item));
}
