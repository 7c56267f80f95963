import type { WorkCalendar } from "#shared/calendar/working-days";

export interface CentreDeps {
  /** The moment it is; tests set it. */
  now: () => Date;
  /** The holidays known at this moment. */
  calendar: () => WorkCalendar;
}
