import { useCallback, useRef, useState } from "react";
import {
  listNoticesEndpoint,
  readAllNoticesEndpoint,
  readNoticeEndpoint,
} from "#shared/notices/notice-endpoints";
import type { NoticeView } from "#shared/notices/notice-schemas";
import { call } from "../api/call";
import { type Loading, loadedValue, useLoad } from "../api/use-load";

interface Page {
  items: NoticeView[];
  nextCursor: string | null;
}

export interface Notices {
  loading: Loading<Page>;
  hasUnread: boolean;
  more: { isThere: boolean; isBusy: boolean; error: unknown; load: () => Promise<void> };
  /** Goes on without waiting: a notice that could not be marked is unread once more, and that is all. */
  read: (notice: NoticeView) => void;
  readAll: () => Promise<void>;
}

/** What I have been told, page by page. */
export function useNotices(accountId: string): Notices {
  const key = `notices:${accountId}`;
  const loading = useLoad<Page>(key, () => call(listNoticesEndpoint, {}), { storeAs: "notices" });
  const { state, replace, reload } = loading;
  const page = loadedValue(state);
  const more = useMore(page, replace);
  const show = (items: NoticeView[]) => page && replace({ ...page, items });
  return {
    loading,
    more,
    hasUnread: page?.items.some(({ isRead }) => !isRead) ?? false,
    read: (notice) => {
      if (notice.isRead) return;
      show((page?.items ?? []).map((each) => (each.id === notice.id ? asRead(each) : each)));
      void call(readNoticeEndpoint, { noticeId: notice.id }).catch(() => undefined);
    },
    readAll: async () => {
      const [latest] = page?.items ?? [];
      if (!latest) return;
      await call(readAllNoticesEndpoint, { upTo: latest.at });
      await reload();
    },
  };
}

function useMore(page: Page | undefined, replace: (page: Page) => void): Notices["more"] {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const isRunning = useRef<boolean>(false);
  const cursor = page?.nextCursor ?? null;
  const load = useCallback(async () => {
    if (!page || cursor === null || isRunning.current) return;
    isRunning.current = true;
    setIsBusy(true);
    setError(undefined);
    try {
      const next = await call(listNoticesEndpoint, { cursor });
      replace({ items: [...page.items, ...next.items], nextCursor: next.nextCursor });
    } catch (problem) {
      setError(problem);
    } finally {
      isRunning.current = false;
      setIsBusy(false);
    }
  }, [page, cursor, replace]);
  return { isThere: cursor !== null, isBusy, error, load };
}

function asRead(notice: NoticeView): NoticeView {
  return { ...notice, isRead: true };
}
