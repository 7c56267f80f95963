import { z } from "zod";
import { defineEndpoint } from "../http/endpoint";
import { isoMoment, pageFields, pageOf, recordId } from "../http/fields";
import { noticeView, unreadView } from "./notice-schemas";

/** Who can be told anything: requests concern nobody else. */
const readers = ["applicant", "staff", "coordinator"] as const;

export const listNoticesEndpoint = defineEndpoint({
  name: "listNotices",
  summary: "What I have been told about requests, the latest first",
  method: "get",
  path: "/api/notices",
  access: readers,
  input: z.strictObject(pageFields),
  output: pageOf(noticeView),
});

export const countUnreadNoticesEndpoint = defineEndpoint({
  name: "countUnreadNotices",
  summary: "How many of my notices I have not read",
  method: "get",
  path: "/api/notices/unread",
  access: readers,
  input: z.strictObject({}),
  output: unreadView,
});

export const readNoticeEndpoint = defineEndpoint({
  name: "readNotice",
  summary: "I have read this one; answers how many are left",
  method: "put",
  path: "/api/notices/:noticeId/reading",
  access: readers,
  input: z.strictObject({ noticeId: recordId }),
  output: unreadView,
});

export const readAllNoticesEndpoint = defineEndpoint({
  name: "readAllNotices",
  summary: "I have read all up to this moment: what comes meanwhile stays unread",
  method: "put",
  path: "/api/notices/reading",
  access: readers,
  input: z.strictObject({ upTo: isoMoment }),
  output: unreadView,
});
