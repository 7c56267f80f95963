import { useCallback, useState } from "react";
import { listRegionsEndpoint } from "#shared/centres/centre-endpoints";
import type { UnitView } from "#shared/centres/centre-schemas";
import { distanceKm } from "#shared/centres/distance";
import { locate } from "../platform/device";
import { readStored, writeStored } from "../platform/storage";
import { call } from "./call";
import { copyPrefix } from "./session";
import { type Loading, useLoad } from "./use-load";

/** The 14 units with their 103 counties; kept for when there is no network. */
export function useRegions(): Loading<readonly UnitView[]> {
  return useLoad<readonly UnitView[]>(
    "regions",
    async () => (await call(listRegionsEndpoint, {})).items,
    { storeAs: "regions" },
  );
}

/** The units of a loading, once there are any. */
export function unitsOf({ state }: Loading<readonly UnitView[]>): readonly UnitView[] | undefined {
  return state.status === "ready" || state.status === "offline" ? state.value : undefined;
}

/** 呼和浩特市，赛罕区; a county that reports by itself is named once. "" for one that is not known. */
export function countyWords(units: readonly UnitView[] | undefined, code: string | null): string {
  for (const { name, counties } of units ?? []) {
    const county = counties.find((one) => one.code === code);
    if (county) return county.name === name ? name : `${name}，${county.name}`;
  }
  return "";
}

const farAwayKm = 300;

/** The county whose seat is nearest; undefined far outside the region. */
export function nearestCounty(
  units: readonly UnitView[],
  from: { lon: number; lat: number },
): string | undefined {
  let best: { code: string; km: number } | undefined;
  for (const { code, lon, lat } of units.flatMap(({ counties }) => counties)) {
    const km = distanceKm(from, { lon, lat });
    if (!best || km < best.km) best = { code, km };
  }
  return best && best.km <= farAwayKm ? best.code : undefined;
}

const nearKey = `${copyPrefix}near-county`;

/** The county somebody last chose on this device, to measure from. */
export function readNearCounty(): string | undefined {
  const stored = readStored(nearKey);
  return typeof stored === "string" && /^15\d{4}$/.test(stored) ? stored : undefined;
}

export function keepNearCounty(code: string): void {
  writeStored(nearKey, code);
}

export interface Locating {
  isBusy: boolean;
  /** Why it did not work, and what to do instead. */
  problem: string | undefined;
  /** Asks for the position, once; the position itself stays on this device. */
  find: () => Promise<string | undefined>;
}

/** "用我现在的位置": only ever on a tap. */
export function useLocating(units: readonly UnitView[] | undefined): Locating {
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const find = useCallback(async () => {
    setIsBusy(true);
    setProblem(undefined);
    try {
      const found = await locate();
      if (found.kind !== "found") {
        setProblem(found.kind === "refused" ? "您没有允许定位，自己选一下就好。" : cannot);
        return undefined;
      }
      const { longitude: lon, latitude: lat } = found;
      const code = units && nearestCounty(units, { lon, lat });
      if (code === undefined) setProblem(units ? outside : cannot);
      return code;
    } finally {
      setIsBusy(false);
    }
  }, [units]);
  return { isBusy, problem, find };
}

const cannot = "现在定不了位，自己选一下就好。";
const outside = "您现在好像不在内蒙古，自己选一下就好。";
