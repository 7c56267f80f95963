import { z } from "zod";
import { isoDay, isoMoment, recordId } from "../http/fields";
import { noticeCauses } from "./notice-terms";

/** A notice as its reader sees it. */
export const noticeView = z.object({
  id: recordId,
  cause: z.enum(noticeCauses),
  at: isoMoment,
  isRead: z.boolean(),
  ticketId: recordId,
  number: z.string(),
  /** Null where the request is no longer the reader's to know of: it cannot be opened either. */
  title: z.string().nullable(),
  /** The last day it is about, where it is about one. */
  dueOn: isoDay.nullable(),
});
export type NoticeView = z.infer<typeof noticeView>;

export const unreadView = z.object({ unread: z.number().int() });
