import type { LawView } from "#shared/questions/question-desk-schemas";
import { listLawsEndpoint } from "#shared/questions/question-endpoints";
import { call } from "../api/call";
import { type Loading, useLoad } from "../api/use-load";

/** The statutes' versions there are to rest on. */
export function useLaws(): Loading<LawView[]> {
  return useLoad("editor:laws", async () => (await call(listLawsEndpoint, {})).items);
}
