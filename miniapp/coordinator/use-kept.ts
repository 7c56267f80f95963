import { useRef, useState } from "react";
import { type Loading, loadedValue, useLoad } from "../api/use-load";
import { showToast } from "../platform/dialogs";
import { coordinatorProblem } from "./coordinator-problems";

export interface Kept<View extends { version: number }> {
  of: Loading<View>;
  isSaving: boolean;
  problem: string | undefined;
  /**
   * Writes against the version that is shown; true when it was stored. When somebody else has written
   * since, what they wrote is read, and the caller's own draft stays.
   */
  save: (write: (version: number) => Promise<View>) => Promise<boolean>;
}

/** Something the coordinator keeps: read whole, written whole, with a version. */
export function useKept<View extends { version: number }>(
  key: string,
  read: () => Promise<View>,
): Kept<View> {
  const of = useLoad(`coordinator:${key}`, read);
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const isUnderWay = useRef<boolean>(false);
  const save: Kept<View>["save"] = async (write) => {
    const shown = loadedValue(of.state);
    if (isUnderWay.current || !shown) return false;
    isUnderWay.current = true;
    setIsSaving(true);
    setProblem(undefined);
    try {
      of.replace(await write(shown.version));
      showToast("存好了");
      return true;
    } catch (error) {
      setProblem(coordinatorProblem(error));
      await of.reload();
      return false;
    } finally {
      isUnderWay.current = false;
      setIsSaving(false);
    }
  };
  return { of, isSaving, problem, save };
}
