import { z } from "zod";
import { defineEndpoint } from "../http/endpoint";
import { typedText } from "../http/fields";
import {
  calendarOutlook,
  calendarPreview,
  calendarView,
  calendarYear,
  noticeSource,
  noticeText,
} from "./calendar-schemas";

export const readCalendarEndpoint = defineEndpoint({
  name: "readCalendar",
  summary: "The years whose holidays are known, and who brought them in",
  method: "get",
  path: "/api/calendar",
  access: ["editor"],
  input: z.strictObject({}),
  output: calendarView,
});

export const previewCalendarEndpoint = defineEndpoint({
  name: "previewCalendar",
  summary: "What a notice's text says, what is wrong with it, and what it would change",
  method: "post",
  path: "/api/calendar/preview",
  access: ["editor"],
  input: z.strictObject({ year: calendarYear, text: noticeText }),
  output: calendarPreview,
});

export const importCalendarEndpoint = defineEndpoint({
  name: "importCalendar",
  summary:
    "Bring in a year's holidays, or put those still ahead right with a reason; dates of open requests are reckoned anew",
  method: "post",
  path: "/api/calendar/years",
  access: ["editor"],
  isIdempotentByKey: true,
  input: z.strictObject({
    year: calendarYear,
    text: noticeText,
    source: noticeSource,
    /** The revision the editor saw; another one since is 409 `stale_version`. */
    revision: z.number().int().min(0),
    /** Wanted where the year is known already. */
    reason: typedText(0, 200),
  }),
  output: calendarView,
});

export const readCalendarOutlookEndpoint = defineEndpoint({
  name: "readCalendarOutlook",
  summary:
    "Whether holidays will soon be needed that are not known, and how many dates wait for them",
  method: "get",
  path: "/api/calendar/outlook",
  access: ["coordinator"],
  input: z.strictObject({}),
  output: calendarOutlook,
});
