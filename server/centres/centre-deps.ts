import type { WorkCalendar } from "#shared/calendar/working-days";

export interface CentreDeps {
  /** The moment it is; tests set it. */
  now: () => Date;
  /** What a person is called, for who changed the directory. */
  nameOf: (accountId: string) => Promise<string>;
  /** The holidays known at this moment. */
  calendar: () => WorkCalendar;
}
