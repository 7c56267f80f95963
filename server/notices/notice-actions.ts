import { AppError } from "#shared/errors/app-error";
import type { NoticeView } from "#shared/notices/notice-schemas";
import { canKnow } from "#shared/tickets/ticket-permissions";
import type { FieldCipher } from "../database/field-cipher";
import { readMomentCursor, writeMomentCursor } from "../http/page-cursor";
import type { Signed } from "../http/request";
import { findBriefs, type TicketBrief, titleOf } from "../ticket-records";
import { countUnread, findNotices, markAllRead, markRead, type NoticeRecord } from "./notice-model";

export interface NoticeDeps {
  cipher: FieldCipher;
  now: () => Date;
}

/** A page of what the caller has been told, with the names of the requests the caller may still know of. */
export async function listNotices(
  deps: NoticeDeps,
  input: { limit: number; cursor?: string | undefined },
  me: Signed,
): Promise<{ items: NoticeView[]; nextCursor: string | null }> {
  const found = await findNotices(me.accountId, readMomentCursor(input.cursor), input.limit + 1);
  const page = found.slice(0, input.limit);
  const ids = [...new Set(page.map(({ ticketId }) => ticketId))];
  const tickets = new Map((await findBriefs(ids)).map((ticket) => [ticket._id, ticket]));
  const last = found.length > input.limit ? page.at(-1) : undefined;
  return {
    items: page.map((notice) => viewNotice(deps, notice, tickets.get(notice.ticketId), me)),
    nextCursor: last ? writeMomentCursor({ at: last.at, id: last._id }) : null,
  };
}

export async function countMyUnread(me: Signed): Promise<{ unread: number }> {
  return { unread: await countUnread(me.accountId) };
}

export async function readNotice(
  deps: NoticeDeps,
  input: { noticeId: string },
  me: Signed,
): Promise<{ unread: number }> {
  if (!(await markRead(me.accountId, input.noticeId, deps.now()))) {
    throw new AppError("not_found", "There is no such notice, or it is not yours.");
  }
  return countMyUnread(me);
}

export async function readAllNotices(
  deps: NoticeDeps,
  input: { upTo: string },
  me: Signed,
): Promise<{ unread: number }> {
  await markAllRead(me.accountId, new Date(input.upTo), deps.now());
  return countMyUnread(me);
}

function viewNotice(
  deps: NoticeDeps,
  notice: NoticeRecord,
  ticket: TicketBrief | undefined,
  me: Signed,
): NoticeView {
  const { _id, cause, at, readAt, ticketId, number, dueOn } = notice;
  return {
    id: _id,
    ...{ cause, ticketId, number, dueOn },
    at: at.toISOString(),
    isRead: readAt !== null,
    title: ticket && mayKnow(ticket, me) ? titleOf(deps, ticket) : null,
  };
}

/** A request may have been passed on since: then the notice stays, and the request's name does not. */
function mayKnow(ticket: TicketBrief, me: Signed): boolean {
  return me.role === "applicant" ? ticket.ownerId === me.accountId : canKnow(me, ticket);
}
