import type { CampaignFields } from "#shared/campaigns/campaign-schemas";

/** A week as an editor writes it. */
export function aWeek(change: Partial<CampaignFields> = {}): CampaignFields {
  return {
    name: "2028 年知识产权宣传周",
    theme: "",
    startsOn: "2028-04-20",
    endsOn: "2028-04-26",
    modes: { hundred: true, round: true, ranking: true, certificate: true, review: true },
    round: { questionCount: 20, minutes: 10, perDay: 3, graceSeconds: 3 },
    certificateScore: 60,
    rules: ["一局 {questionCount} 题，限时 {minutes} 分钟。"],
    ...change,
  };
}
