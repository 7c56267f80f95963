import { defaultRetention, dueOn, dueUpTo, retentionRules } from "#shared/trust/retention-table";

describe("when something is due", () => {
  it.each([
    ["closed_tickets", "2026-09-17", "2029-09-17"],
    ["closed_tickets", "2028-02-29", "2031-02-28"],
    ["idle_drafts", "2026-09-17", "2027-03-16"],
    ["looks", "2026-12-31", "2029-12-31"],
  ] as const)("%s that ended on %s is due on %s", (rule, endedOn, due) => {
    expect(dueOn(rule, defaultRetention, endedOn)).toBe(due);
  });

  it.each(retentionRules)("%s is not due before that day", (rule) => {
    const due = dueOn(rule, defaultRetention, "2026-09-17");
    expect(dueUpTo(rule, defaultRetention, due) >= "2026-09-17").toBe(true);
    const dayBefore = new Date(Date.parse(due) - 24 * 3_600_000).toISOString().slice(0, 10);
    expect(dueUpTo(rule, defaultRetention, dayBefore) >= "2026-09-17").toBe(false);
  });
});
