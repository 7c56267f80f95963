import {
  countUnreadNoticesEndpoint,
  listNoticesEndpoint,
  readAllNoticesEndpoint,
  readNoticeEndpoint,
} from "#shared/notices/notice-endpoints";
import { type ApiRouter, createApiRouter, signedIn } from "../http/request";
import { serve } from "../http/serve";
import {
  countMyUnread,
  listNotices,
  type NoticeDeps,
  readAllNotices,
  readNotice,
} from "./notice-actions";

export function noticeRoutes(deps: NoticeDeps): ApiRouter {
  const router = createApiRouter();
  serve(router, listNoticesEndpoint, (input, request) =>
    listNotices(deps, input, signedIn(request)),
  );
  serve(router, countUnreadNoticesEndpoint, (_input, request) => countMyUnread(signedIn(request)));
  serve(router, readAllNoticesEndpoint, (input, request) =>
    readAllNotices(deps, input, signedIn(request)),
  );
  serve(router, readNoticeEndpoint, (input, request) => readNotice(deps, input, signedIn(request)));
  return router;
}
