import { readFileSync } from "node:fs";
import path from "node:path";
import { type Campaign, campaignsFile } from "#shared/campaigns/campaign-schemas";
import { overlapping } from "#shared/campaigns/campaign-week";
import type { StoredCampaign } from "./campaign-model";
import { changeCalendar } from "./change-calendar";

/** The shipped weeks, <contentFolder>/campaigns.json. Throws, and the program does not start, when they are wrong. */
export function readShippedCampaigns(contentFolder: string): Campaign[] {
  const file = path.join(contentFolder, "campaigns.json");
  const parsed = campaignsFile.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!parsed.success) throw new Error(`${file}: ${parsed.error.message}`);
  return parsed.data.campaigns;
}

/**
 * Adds the shipped weeks that are not there; one that is there, edited or not, stays as it is, and one
 * whose days an editor's own week has taken is left out.
 */
export async function loadCampaigns(
  shipped: readonly Campaign[],
  now: Date,
): Promise<{ added: number }> {
  let added = 0;
  await changeCalendar((weeks) => {
    const missing = shipped.filter(
      (each) => !weeks.some(({ id }) => id === each.id) && !overlapping(each, weeks),
    );
    added = missing.length;
    return added === 0 ? null : [...weeks, ...missing.map((each) => toStored(each, now))];
  });
  return { added };
}

function toStored(week: Campaign, at: Date): StoredCampaign {
  return { ...week, version: 1, history: [{ at, accountId: null, kind: "shipped", fields: [] }] };
}
