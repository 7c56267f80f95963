/**
 * The holidays this node knows: the years that ship, and those brought in since. Asked for with every
 * date that is reckoned, so it is kept in memory and read again now and then.
 */
import { holidayArrangements, type YearArrangement } from "#shared/calendar/holiday-arrangements";
import { shippedCalendar } from "#shared/calendar/shipped-calendar";
import { createCalendar, type WorkCalendar } from "#shared/calendar/working-days";
import { findArrangements } from "./arrangement-model";

export interface KnownYears {
  /** What this node knows; a year brought in on another node is known here some seconds later. */
  current: () => WorkCalendar;
  /** Reads what is known now: at the start, after an own import, before dates are reckoned anew. */
  refresh: () => Promise<WorkCalendar>;
}

const refreshMs = 5_000;

/** `nowMs` is any clock that only goes forward. */
export function createKnownYears(nowMs: () => number): KnownYears {
  let calendar = shippedCalendar;
  let readAt = Number.NEGATIVE_INFINITY;
  const refresh = async () => {
    const startedAt = nowMs();
    const arrangements = latestOf(await findArrangements());
    // Of two that overlap, the one that began later saw more.
    if (startedAt >= readAt) {
      calendar = createCalendar(arrangements);
      readAt = startedAt;
    }
    return calendar;
  };
  return {
    current: () => {
      if (nowMs() - readAt > refreshMs) {
        readAt = nowMs(); // one reads, whoever asks meanwhile has the old one
        void refresh().catch(() => undefined);
      }
      return calendar;
    },
    refresh,
  };
}

/** Each year as it holds now; what was brought in wins over what ships. */
export function latestOf(stored: readonly YearArrangement[]): YearArrangement[] {
  const byYear = new Map([...holidayArrangements, ...stored].map((each) => [each.year, each]));
  return [...byYear.values()];
}
