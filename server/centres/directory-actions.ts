/** The coordinator's hand on the directory: see it, change one centre, pause one, go back. */
import type { z } from "zod";
import { shanghaiDay } from "#shared/calendar/working-days";
import type {
  editCentreEndpoint,
  pauseCentreEndpoint,
  undoDirectoryEndpoint,
} from "#shared/centres/directory-endpoints";
import type { DirectoryView } from "#shared/centres/directory-schemas";
import { AppError } from "#shared/errors/app-error";
import type { Job } from "../database/jobs";
import { invalidRequest } from "../http/read-input";
import type { Signed } from "../http/request";
import type { CentreDeps } from "./centre-deps";
import { type CentreProfile, findRoom } from "./centre-model";
import { changeDirectory, type Directory, readCurrent, staleDirectory } from "./directory-changes";
import { findChange, findChangeOfCall, listChanges } from "./directory-model";
import { isServable, placeOf } from "./regions";

const changesShown = 30;

/** All centres, those that left too, and the latest changes. */
export async function readDirectory(deps: CentreDeps): Promise<DirectoryView> {
  const [{ number, centres }, rooms, changes] = await Promise.all([
    readCurrent(),
    findRoom(),
    listChanges(changesShown),
  ]);
  return {
    number,
    items: centres.map(({ _id, pause, ...centre }) => ({
      ...centre,
      id: _id,
      pause: pause ?? null,
      load: rooms.get(_id)?.load ?? 0,
    })),
    changes: await Promise.all(
      changes.map(async ({ _id, at, byId, kind, details }) => ({
        number: _id,
        at: at.toISOString(),
        byName: byId === null ? "" : await deps.nameOf(byId),
        kind,
        details,
      })),
    ),
  };
}

/** 404 without such a centre; 400 for a place that is none; 409 when the directory was changed since. */
export async function editCentre(
  deps: CentreDeps,
  input: z.output<typeof editCentreEndpoint.input>,
  me: Signed,
): Promise<DirectoryView> {
  const { centreId, number, ...fields } = input;
  assertPlaces(fields);
  const before = await readAt(number);
  await changeOne(deps, before, me, {
    centreId,
    kind: "edit",
    change: (centre) => ({ ...centre, ...fields }),
  });
  return readDirectory(deps);
}

/** Open requests stay; new ones go elsewhere until the pause is over. */
export async function pauseCentre(
  deps: CentreDeps,
  input: z.output<typeof pauseCentreEndpoint.input>,
  me: Signed,
): Promise<DirectoryView> {
  const { centreId, number, pause } = input;
  if (pause?.until && pause.until < shanghaiDay(deps.now())) {
    throw invalidRequest([{ field: "pause.until", code: "in_the_past" }]);
  }
  const before = await readAt(number);
  await changeOne(deps, before, me, {
    centreId,
    kind: pause ? "pause" : "resume",
    change: (centre) => ({ ...centre, pause }),
  });
  return readDirectory(deps);
}

/** The directory as it was after change `to`, pauses and capacities included. */
export async function undoDirectory(
  deps: CentreDeps,
  input: z.output<typeof undoDirectoryEndpoint.input>,
  me: Signed,
  callId: string,
): Promise<DirectoryView> {
  if (await findChangeOfCall(callId)) return readDirectory(deps);
  const before = await readAt(input.number);
  const former = await findChange(input.to);
  if (!former) throw new AppError("not_found", "No such change is kept.");
  const kept = new Set(former.centres.map(({ _id }) => _id));
  // Whoever came since leaves: a centre is never deleted, open requests may be there.
  const since = before.centres.filter(({ _id }) => !kept.has(_id)).map(left);
  await changeDirectory(before, {
    at: deps.now(),
    byId: me.accountId,
    kind: "undo",
    details: { to: input.to },
    centres: [...former.centres, ...since],
    callId,
  });
  return readDirectory(deps);
}

/** Ends the pauses whose last day is over. */
export function pauseJob(deps: CentreDeps): Job {
  return {
    name: "end-pauses",
    everyMs: 10 * 60_000,
    run: async () => {
      const today = shanghaiDay(deps.now());
      const before = await readCurrent();
      const isOver = ({ pause }: CentreProfile) => Boolean(pause?.until && pause.until < today);
      const over = before.centres.filter(isOver);
      if (over.length === 0) return;
      await changeDirectory(before, {
        at: deps.now(),
        byId: null,
        kind: "pause_over",
        details: { centreName: over.map(({ name }) => name).join("、") },
        centres: before.centres.map((centre) =>
          isOver(centre) ? { ...centre, pause: null } : centre,
        ),
      });
    },
  };
}

/** A centre that is in the directory no more. */
export function left(centre: CentreProfile): CentreProfile {
  return { ...centre, isActive: false, pause: null };
}

/** The directory, when it is still the one that was seen. */
export async function readAt(number: number): Promise<Directory> {
  const current = await readCurrent();
  if (current.number !== number) throw staleDirectory(current.number);
  return current;
}

async function changeOne(
  deps: CentreDeps,
  before: Directory,
  me: Signed,
  what: {
    centreId: string;
    kind: "edit" | "pause" | "resume";
    change: (centre: CentreProfile) => CentreProfile;
  },
): Promise<void> {
  const found = before.centres.find(({ _id }) => _id === what.centreId);
  if (!found) throw new AppError("not_found", "No such centre.");
  await changeDirectory(before, {
    at: deps.now(),
    byId: me.accountId,
    kind: what.kind,
    details: { centreName: found.name },
    centres: before.centres.map((centre) => (centre === found ? what.change(centre) : centre)),
  });
}

function assertPlaces({ countyCode, serves }: Pick<CentreProfile, "countyCode" | "serves">): void {
  const unknown = { code: "unknown_place" };
  if (!placeOf(countyCode)) throw invalidRequest([{ field: "countyCode", ...unknown }]);
  const strange = serves.findIndex((code) => !isServable(code));
  if (strange !== -1) throw invalidRequest([{ field: `serves.${strange}`, ...unknown }]);
}
