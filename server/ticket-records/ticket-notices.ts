/** What is to be told, lying in the request itself until it has been delivered (server/notices). */
import { createHash } from "node:crypto";
import { type DueNotice, noticesOf } from "#shared/notices/notice-rule";
import type { HistoryEntry, StoredNotice, TicketRecord } from "./ticket-record";

/** The notices that new entries of the history cause. */
export function noticesOfEntries(
  before: TicketRecord,
  after: TicketRecord,
  entries: readonly HistoryEntry[],
): StoredNotice[] {
  return entries.flatMap((entry) => {
    const dueOn = entry.details.dueOn ?? entry.details.appealBy;
    return noticesOf(entry, before, after).map((notice) =>
      noticeOf(notice, entry.hash, {
        at: entry.at,
        exceptId: entry.byId,
        dueOn: typeof dueOn === "string" ? dueOn : null,
      }),
    );
  });
}

/** `origin` names what caused it: the same cause makes the same notice, however often it is drawn up. */
export function noticeOf(
  notice: DueNotice,
  origin: string,
  about: Pick<StoredNotice, "at" | "exceptId" | "dueOn">,
): StoredNotice {
  const told = JSON.stringify([origin, notice.cause, notice.to]);
  const id = createHash("sha256").update(told).digest("hex").slice(0, 24);
  return { id, ...notice, ...about };
}
