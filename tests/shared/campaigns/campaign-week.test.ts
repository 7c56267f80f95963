import { type Campaign, campaign } from "../../../shared/campaigns/campaign-schemas";
import { campaignOn, rulesInWords, viewCampaign } from "../../../shared/campaigns/campaign-week";

const week = (year: number): Campaign => ({
  id: `week-${year}`,
  name: `${year} 年知识产权宣传周`,
  theme: "",
  startsOn: `${year}-04-20`,
  endsOn: `${year}-04-26`,
  modes: { hundred: true, round: true, ranking: true, certificate: true, review: true },
  round: { questionCount: 20, minutes: 10, perDay: 3, graceSeconds: 3 },
  certificateScore: 60,
  rules: [
    "一局 {questionCount} 题，{minutes} 分钟，每天 {perDay} 局，{certificateScore} 题有证书。",
  ],
});

describe("the week of a day", () => {
  it.each([
    ["2026-11-22", "before", null, 149],
    ["2027-04-19", "before", null, 1],
    ["2027-04-20", "during", 1, null],
    ["2027-04-26", "during", 7, null],
    ["2027-04-27", "after", null, null],
  ])("on %s is %s, day %s, %s days left", (today, phase, dayNumber, daysLeft) => {
    expect(viewCampaign(week(2027), today)).toMatchObject({ today, phase, dayNumber, daysLeft });
  });

  it.each([
    ["2027-04-26", "week-2027"],
    ["2027-04-27", "week-2027"],
    ["2027-05-26", "week-2027"],
    ["2027-05-27", "week-2028"],
    ["2028-04-20", "week-2028"],
    ["2029-01-01", "week-2028"],
  ])("on %s is %s", (day, id) => {
    expect(campaignOn([week(2028), week(2027)], day)?.id).toBe(id);
  });

  it("is not the one just over once the next is nearer", () => {
    const soon = { ...week(2027), id: "soon", startsOn: "2027-05-06", endsOn: "2027-05-07" };
    const on = (day: string) => campaignOn([soon, week(2027)], day)?.id;
    expect(["2027-05-01", "2027-05-02"].map(on)).toEqual(["week-2027", "soon"]);
  });

  it("says its rules with its own settings", () => {
    expect(rulesInWords(week(2027))).toEqual(["一局 20 题，10 分钟，每天 3 局，60 题有证书。"]);
  });

  it("may not end before it begins", () => {
    expect(campaign.safeParse({ ...week(2027), endsOn: "2027-04-19" }).success).toBe(false);
  });
});
