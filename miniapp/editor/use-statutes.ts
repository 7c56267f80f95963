import { listStatutesEndpoint } from "#shared/statutes/statute-endpoints";
import type { StatuteView } from "#shared/statutes/statute-schemas";
import { call } from "../api/call";
import { type Loading, useLoad } from "../api/use-load";

/** The versions of statutes, with and without their texts. */
export function useStatutes(): Loading<StatuteView[]> {
  return useLoad("editor:statutes", async () => (await call(listStatutesEndpoint, {})).items);
}
