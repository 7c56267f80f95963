import {
  listNoticesEndpoint,
  readAllNoticesEndpoint,
  readNoticeEndpoint,
} from "#shared/notices/notice-endpoints";
import type { NoticeView } from "#shared/notices/notice-schemas";
import { call } from "../api/call";
import { type Loading, loadedValue, useLoad } from "../api/use-load";
import { type More, useMore } from "../api/use-more";

interface Page {
  items: NoticeView[];
  nextCursor: string | null;
}

export interface Notices {
  loading: Loading<Page>;
  hasUnread: boolean;
  more: More;
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
  const more = useMore(page, replace, (cursor) => call(listNoticesEndpoint, { cursor }));
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

function asRead(notice: NoticeView): NoticeView {
  return { ...notice, isRead: true };
}
