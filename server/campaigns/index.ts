import type { ApiRouter } from "../http/request";
import { loadCampaigns, readShippedCampaigns } from "./campaign-content";
import { campaignPersonalData } from "./campaign-personal-data";
import { type Campaigns, createCampaignReader } from "./campaign-reader";
import { campaignRoutes } from "./campaign-routes";

export type { Campaigns };

/** What app.ts gets of the publicity weeks. */
export interface CampaignRoom {
  /** For the rooms that go by a week's settings. */
  campaigns: Campaigns;
  router: ApiRouter;
  content: { name: string; load: () => Promise<{ added: number }> };
  personalData: typeof campaignPersonalData;
}

/** Furnishes the weeks. Reads the shipped ones at once and throws when they are wrong. */
export function furnishCampaigns(options: {
  contentFolder: string;
  nicknameOf: (accountId: string) => Promise<string>;
  now: () => Date;
}): CampaignRoom {
  const { contentFolder, nicknameOf, now } = options;
  const shipped = readShippedCampaigns(contentFolder);
  const reader = createCampaignReader();
  return {
    campaigns: reader,
    router: campaignRoutes({ reader, nicknameOf, now }),
    content: {
      name: "campaigns",
      load: async () => {
        const loaded = await loadCampaigns(shipped, now());
        reader.forget();
        return loaded;
      },
    },
    personalData: campaignPersonalData,
  };
}
