import { listCampaignsEndpoint } from "#shared/campaigns/campaign-endpoints";
import type { EditedCampaign } from "#shared/campaigns/campaign-schemas";
import { call } from "../api/call";
import { type Loading, useLoad } from "../api/use-load";

/** All weeks, the latest first: a few, so a page about one of them reads them all. */
export function useCampaigns(): Loading<readonly EditedCampaign[]> {
  return useLoad<readonly EditedCampaign[]>(
    "editor:campaigns",
    async () => (await call(listCampaignsEndpoint, {})).items,
    { storeAs: "editor:campaigns" },
  );
}
