/**
 * How the directory changes: the whole new directory is written down as one numbered document, and that
 * is the switch. Then each centre's own document is brought to it; such a write names its number and
 * yields to a larger one, so it may be repeated, and be late. Killed in between, a job goes on with it:
 * a change is made as a whole or, where its document was never written, not at all.
 */
import { AppError } from "#shared/errors/app-error";
import type { Job } from "../database/jobs";
import { forgetProfiles } from "./centre-actions";
import { type CentreProfile, findProfiles, writeProfiles } from "./centre-model";
import {
  type DirectoryChange,
  dropChangesBefore,
  findLatestChange,
  findUnapplied,
  insertChange,
  markApplied,
} from "./directory-model";

/** How many can be gone back to. */
const mostKept = 100;
const atOnce = 100;

export interface Directory {
  number: number;
  centres: CentreProfile[];
}

/** The directory that holds, and the number of its last change. */
export async function readCurrent(): Promise<Directory> {
  const latest = await findLatestChange();
  if (latest) return { number: latest._id, centres: latest.centres };
  return { number: 0, centres: await findProfiles() };
}

export type NewChange = Pick<DirectoryChange, "at" | "byId" | "kind" | "details" | "centres"> & {
  callId?: string;
};

/** Makes change `before.number + 1`; 409 `stale_version` when somebody else has made it. */
export async function changeDirectory(before: Directory, change: NewChange): Promise<void> {
  const number = before.number + 1;
  if (before.number === 0) await insertChange(asShipped(before, change.at));
  const made = { callId: null, ...change, _id: number, isApplied: false };
  if (!(await insertChange(made))) throw staleDirectory(number);
  await applyChange(made);
  await dropChangesBefore(number - mostKept);
}

export function staleDirectory(number: number): AppError {
  return new AppError("stale_version", "The directory was changed meanwhile.", { version: number });
}

/** Brings the centres' documents to a change; bears being done twice, and being overtaken. */
export async function applyChange({ _id: number, centres }: DirectoryChange): Promise<void> {
  for (let from = 0; from < centres.length; from += atOnce) {
    await writeProfiles(number, centres.slice(from, from + atOnce));
  }
  await markApplied(number);
  forgetProfiles();
}

/** Goes on with what a crash has left. */
export const directoryRepair: Job = {
  name: "apply-directory",
  everyMs: 30_000,
  run: async () => {
    for (const change of await findUnapplied()) await applyChange(change);
  },
};

function asShipped({ centres }: Directory, at: Date): DirectoryChange {
  const nothing = { byId: null, details: {}, callId: null, isApplied: true };
  return { _id: 0, at, kind: "shipped", centres, ...nothing };
}
