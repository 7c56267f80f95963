import type { Job } from "../database/jobs";
import { type AccountDeps, finishErasures } from "./account-actions";
import { sweepInvitations } from "./invitation-model";
import { sweepSessions } from "./sessions";

export function accountJobs(deps: AccountDeps): readonly Job[] {
  return [
    { name: "sweep-sessions", everyMs: 3_600_000, run: sweepSessions },
    {
      name: "sweep-invitations",
      everyMs: 24 * 3_600_000,
      run: () => sweepInvitations(new Date()),
    },
    { name: "finish-erasures", everyMs: 60_000, run: () => finishErasures(deps) },
  ];
}
