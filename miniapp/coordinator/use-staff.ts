import { useRef, useState } from "react";
import {
  inviteStaffEndpoint,
  listStaffEndpoint,
  moveStaffEndpoint,
  suspendStaffEndpoint,
  withdrawInvitationEndpoint,
} from "#shared/accounts/staff-endpoints";
import type { StaffMember, StaffRole, StaffView } from "#shared/accounts/staff-schemas";
import { call } from "../api/call";
import { newIdempotencyKey } from "../api/send";
import { type Loading, useLoad } from "../api/use-load";
import { addressOf } from "../platform/navigation";
import { coordinatorProblem } from "./coordinator-problems";

export interface StaffDesk {
  of: Loading<StaffView>;
  isBusy: boolean;
  problem: string | undefined;
  /** The link of the invitation just made: shown once. */
  link: string | undefined;
  invite: (role: StaffRole, centreId: string | null) => Promise<boolean>;
  withdraw: (invitationId: string) => Promise<boolean>;
  suspend: (member: StaffMember) => Promise<boolean>;
  move: (accountId: string, centreId: string) => Promise<boolean>;
}

export function useStaff(): StaffDesk {
  const of = useLoad("coordinator:staff", () => call(listStaffEndpoint, {}));
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [link, setLink] = useState<string>();
  const isUnderWay = useRef<boolean>(false);
  const act = async (task: () => Promise<void>) => {
    if (isUnderWay.current) return false;
    isUnderWay.current = true;
    setIsBusy(true);
    setProblem(undefined);
    try {
      await task();
      return true;
    } catch (error) {
      setProblem(coordinatorProblem(error));
      return false;
    } finally {
      isUnderWay.current = false;
      setIsBusy(false);
    }
  };
  return {
    ...{ of, isBusy, problem, link },
    invite: (role, centreId) =>
      act(async () => {
        const input = { role, centreId };
        const { code } = await call(inviteStaffEndpoint, input, {
          idempotencyKey: newIdempotencyKey(),
        });
        setLink(addressOf("/coordinator/join-page", { code }));
        await of.reload();
      }),
    withdraw: (invitationId) =>
      act(async () => of.replace(await call(withdrawInvitationEndpoint, { invitationId }))),
    suspend: ({ id: accountId, isSuspended }) =>
      act(async () =>
        of.replace(await call(suspendStaffEndpoint, { accountId, isSuspended: !isSuspended })),
      ),
    move: (accountId, centreId) =>
      act(async () => of.replace(await call(moveStaffEndpoint, { accountId, centreId }))),
  };
}
