/** What people are told about requests, inside the program. */
import { noticeKeptDays } from "#shared/notices/notice-terms";
import type { Job } from "../database/jobs";
import type { ApiRouter } from "../http/request";
import { type DeliveryDeps, deliverNotices } from "./deliver-notices";
import type { NoticeDeps } from "./notice-actions";
import { deleteOlder, eraseNotices, exportNotices } from "./notice-model";
import { noticeRoutes } from "./notice-routes";
import { type ReminderDeps, remindOfLimits } from "./remind";

/** What app.ts gets of the notices. */
export interface NoticeRoom {
  router: ApiRouter;
  jobs: readonly Job[];
  personalData: {
    name: string;
    exportAccount: (accountId: string) => Promise<unknown>;
    eraseAccount: (accountId: string) => Promise<void>;
  };
}

const deliverEveryMs = 5_000;
const remindEveryMs = 10 * 60_000;
const dayMs = 86_400_000;

export function furnishNotices(deps: NoticeDeps & DeliveryDeps & ReminderDeps): NoticeRoom {
  const sweep = () => deleteOlder(new Date(deps.now().getTime() - noticeKeptDays * dayMs));
  return {
    router: noticeRoutes(deps),
    jobs: [
      { name: "deliver-notices", everyMs: deliverEveryMs, run: () => deliverNotices(deps) },
      { name: "remind-of-limits", everyMs: remindEveryMs, run: () => remindOfLimits(deps) },
      { name: "sweep-notices", everyMs: dayMs, run: sweep },
    ],
    personalData: {
      name: "notices",
      exportAccount: exportNotices,
      eraseAccount: eraseNotices,
    },
  };
}
