import { z } from "zod";
import { isoDay, isoMoment, typedText } from "../http/fields";

/** A year that can be brought in: those that ship may be put right, the next ones added. */
export const calendarYear = z.coerce.number().int().min(2024).max(2100);

/** The notice's paragraphs on the seven holidays, as published. */
export const noticeText = typedText(20, 4_000);

/** Where it stands: which notice of the State Council's office, from which day, and where it was read. */
export const noticeSource = z.strictObject({
  /** "国办发明电〔2025〕7号" */
  number: typedText(4, 40),
  issuedOn: isoDay,
  /** An address, or the name of what it was printed in. */
  place: typedText(4, 200),
});

const arrangementView = z.object({
  holidays: z.array(z.object({ name: z.string(), from: isoDay, to: isoDay })),
  makeUpDays: z.array(isoDay),
});

/** A known year. */
export const calendarYearView = arrangementView.extend({
  year: z.number().int(),
  /** 0 as shipped; counts what has been brought in since. */
  revision: z.number().int(),
  /** Who brought in what, the latest first; empty as shipped. */
  imports: z.array(
    z.object({
      revision: z.number().int(),
      at: isoMoment,
      /** "" for an account that is gone. */
      byName: z.string(),
      source: noticeSource,
      /** Why the table before it was wrong; "" where there was none. */
      reason: z.string(),
    }),
  ),
});

export type CalendarYearView = z.infer<typeof calendarYearView>;

/** What is known, and what is missing. */
export const calendarView = z.object({
  years: z.array(calendarYearView),
  /** The first year nobody has brought in yet. */
  nextYear: z.number().int(),
  /** Open requests whose promised day lies in a year that is not known. */
  provisional: z.number().int(),
});
export type CalendarView = z.infer<typeof calendarView>;

export const arrangementFault = z.object({
  code: z.enum([
    "unreadable",
    "no_such_day",
    "other_weekday",
    "other_count",
    "missing",
    "lacks_day",
    "ends_before",
    "too_long",
    "outside_year",
    "overlap",
    "worked_weekday",
    "worked_holiday",
    "past_day",
  ]),
  name: z.string().optional(),
  day: z.string().optional(),
});

/** What a text says, and what it would change. */
export const calendarPreview = arrangementView.extend({
  year: z.number().int(),
  faults: z.array(arrangementFault),
  /** Days that are worked now and would rest, or the other way round. */
  changedDays: z.number().int(),
  /** Open requests whose promised day would move. */
  movedTickets: z.number().int(),
  /** What is known of the year now: to be sent with the import. */
  revision: z.number().int(),
  isKnownYear: z.boolean(),
});
export type CalendarPreview = z.infer<typeof calendarPreview>;

/** For the coordinator: whether a year's holidays will soon be needed and are not known. */
export const calendarOutlook = z.object({
  missingYear: z.number().int().nullable(),
  provisional: z.number().int(),
});
export type CalendarOutlook = z.infer<typeof calendarOutlook>;
