import type { Role } from "#shared/http/endpoint";
import { countUnreadNoticesEndpoint } from "#shared/notices/notice-endpoints";
import { call } from "./call";
import { useSession } from "./session";
import { loadedValue, useLoad } from "./use-load";

/** Whom requests concern: the others are told nothing. */
const readers: readonly Role[] = ["applicant", "staff", "coordinator"];

/** How many notices I have not read; null where nobody tells me anything. */
export function useUnread(): number | null {
  const account = useSession()?.account;
  const isReader = account !== undefined && readers.includes(account.role);
  const { state } = useLoad(
    `unread:${account?.id}`,
    async () => (await call(countUnreadNoticesEndpoint, {})).unread,
    { isPaused: !isReader },
  );
  return isReader ? (loadedValue(state) ?? 0) : null;
}

/** 3 条没看; nothing when all is read. */
export function unreadWords(unread: number | null): string | undefined {
  return unread ? `${unread} 条没看` : undefined;
}
