import { useRef, useState } from "react";
import type { SessionView } from "#shared/accounts/account-schemas";
import type { StaffRole } from "#shared/accounts/staff-schemas";
import { keepSession } from "../api/session";
import { startAgainAt } from "../platform/navigation";
import { firstPages, signInProblem } from "./staff-words";

/** Sends what lets somebody in; then the program begins anew as theirs. */
export function useComingIn() {
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const isUnderWay = useRef<boolean>(false);
  const enter = async (send: () => Promise<SessionView>) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setIsBusy(true);
    setProblem(undefined);
    try {
      const { account } = keepSession(await send());
      await startAgainAt(firstPages[account.role as StaffRole]);
    } catch (error) {
      setProblem(signInProblem(error));
    } finally {
      isUnderWay.current = false;
      setIsBusy(false);
    }
  };
  return { isBusy, problem, enter };
}
