/**
 * When somebody is reminded of a limit: at half of it, one working day before its last day, and once it
 * is over. A clock that stands, or has been answered, reminds nobody.
 */
import { type IsoDay, type WorkCalendar, workingDaysBetween } from "../calendar/working-days";
import type { ClockBrief } from "../tickets/ticket-schemas";

/** In the order of a limit's days. */
export const reminderStages = ["half_gone", "due_soon", "breached"] as const;
export type ReminderStage = (typeof reminderStages)[number];

/** The last stage this clock has reached; null while it is in its first half. */
export function reminderStageOf(
  clock: Pick<ClockBrief, "state" | "limitDays" | "usedDays" | "leftDays">,
): ReminderStage | null {
  if (clock.state === "breached") return "breached";
  if (clock.state !== "running") return null;
  if (clock.leftDays <= 1) return "due_soon";
  return clock.usedDays * 2 >= clock.limitDays ? "half_gone" : null;
}

/** The stages up to and including `stage`: what came later makes the earlier ones idle. */
export function stagesUpTo(stage: ReminderStage): readonly ReminderStage[] {
  return reminderStages.slice(0, reminderStages.indexOf(stage) + 1);
}

/** Whether it is time to warn that a request will count as withdrawn: from one working day before `dueOn`. */
export function isLapseNear(today: IsoDay, dueOn: IsoDay, calendar: WorkCalendar): boolean {
  return today <= dueOn && workingDaysBetween(today, dueOn, calendar) <= 1;
}
