/**
 * What is published, withdrawn or voided is one after the other, whichever node it comes to: each such
 * change is checked against the bank as all changes before it left it. Two that are harmless by
 * themselves could together leave a day without its hundred.
 */
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { model, Schema } from "mongoose";
import { AppError } from "#shared/errors/app-error";
import { isDuplicateKey } from "../database/database-errors";
import { trusted } from "../database/trusted";

interface TurnRecord {
  _id: string;
  owner: string;
  until: Date;
}

const TurnModel = model(
  "PublicationTurn",
  new Schema<TurnRecord>(
    {
      _id: { type: String, required: true },
      owner: { type: String, required: true },
      until: { type: Date, required: true },
    },
    { collection: "publication_turns", versionKey: false },
  ),
);

const theOne = "questions";
/** Longer than any check and write; who died at it holds the others up no longer. */
const turnMs = 10_000;
const lookEveryMs = 50;
const looks = 100;
const longAgo = new Date(0);

/** Runs `task` while nobody else is at publishing. */
export async function inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
  const owner = randomUUID();
  await waitForTurn(owner);
  try {
    return await task();
  } finally {
    await TurnModel.updateOne({ _id: theOne, owner }, { until: longAgo });
  }
}

async function waitForTurn(owner: string): Promise<void> {
  for (let look = 0; look < looks; look += 1) {
    if (await takeTurn(owner)) return;
    await pause(lookEveryMs);
  }
  throw new AppError("unavailable", "Others have been publishing for too long.");
}

async function takeTurn(owner: string): Promise<boolean> {
  const now = new Date();
  try {
    const taken = await TurnModel.findOneAndUpdate(
      { _id: theOne, until: trusted({ $lte: now }) },
      { $set: { owner, until: new Date(now.getTime() + turnMs) } },
      { upsert: true, returnDocument: "after" },
    );
    return taken.owner === owner;
  } catch (error) {
    // Somebody is at it: the upsert ran against its _id.
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
