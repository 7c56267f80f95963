import type { IsoDay } from "../calendar/working-days";

interface Week {
  startsOn: IsoDay;
  endsOn: IsoDay;
}

/**
 * The week whose board is shown on `day`: the latest that has begun, so that a board stays to be read
 * after its week; before the first one, the next to come.
 */
export function rankingWeek<Each extends Week>(
  weeks: readonly Each[],
  day: IsoDay,
): Each | undefined {
  const inOrder = [...weeks].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  return inOrder.filter(({ startsOn }) => startsOn <= day).at(-1) ?? inOrder[0];
}
