/** What the program does about places by itself. Every run bears being done twice. */
import type { Job } from "../database/jobs";
import { type TicketDeps, todayOf } from "../ticket-records";
import { addRepair, type PlaceRepair } from "./place-repair-model";
import { repairPlaces } from "./repair-places";

const minuteMs = 60_000;

/** `tell`: the log and the figures; called after each run that found something. */
export function placementJobs(deps: TicketDeps, tell: (repair: PlaceRepair) => void): Job[] {
  return [{ name: "repair-loads", everyMs: 10 * minuteMs, run: () => repairAndTell(deps, tell) }];
}

/** The coordinator sees what was mended; the log and the figures have it too. */
async function repairAndTell(
  deps: TicketDeps,
  tell: (repair: PlaceRepair) => void,
): Promise<PlaceRepair> {
  const repair = await repairPlaces(deps);
  tell(repair);
  if (repair.released + repair.reserved + repair.unplaced > 0) {
    await addRepair(todayOf(deps), deps.now(), repair);
  }
  return repair;
}
