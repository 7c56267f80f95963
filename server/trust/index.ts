/** What makes the records trustworthy: chains checked, looks noted, what is due erased. */
import type { Job } from "../database/jobs";
import type { Figure } from "../http/metrics";
import type { ApiRouter } from "../http/request";
import { historyCheckJob } from "./history-check";
import { countBroken } from "./history-check-model";
import { retentionJob } from "./retention";
import { lookRetention } from "./retention-keeper";
import type { TrustDeps } from "./trust-deps";
import { trustRoutes } from "./trust-routes";

export { lookPersonalData } from "./look-actions";
export { createLookLog } from "./look-log";

export interface TrustRoom {
  router: ApiRouter;
  jobs: readonly Job[];
  figures: readonly Figure[];
}

export function furnishTrust({ keepers, ...given }: TrustDeps): TrustRoom {
  const deps = { ...given, keepers: [...keepers, lookRetention] };
  return {
    router: trustRoutes(deps),
    jobs: [historyCheckJob(deps), retentionJob(deps)],
    figures: [
      {
        name: "ticket_histories_broken",
        help: "Requests whose chain of records did not hold at the last check",
        read: countBroken,
      },
    ],
  };
}
