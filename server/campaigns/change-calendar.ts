import { AppError } from "#shared/errors/app-error";
import { type Calendar, readCalendar, type StoredCampaign, writeCalendar } from "./campaign-model";

/** Editors are few; who loses this many races in a row has met a fault, not a rival. */
const attempts = 8;

/**
 * Reads the weeks, lets `change` work the new ones out (null: nothing to do), and writes them unless
 * somebody wrote meanwhile; then again from the start. `change` may refuse by throwing.
 */
export async function changeCalendar(
  change: (weeks: readonly StoredCampaign[]) => readonly StoredCampaign[] | null,
): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before: Calendar = await readCalendar();
    const weeks = change(before.weeks);
    if (weeks === null || (await writeCalendar(before, weeks))) return;
  }
  throw new AppError("conflict", "Other editors keep changing the weeks.");
}
