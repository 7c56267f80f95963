/** What the reports' endpoints answer, small enough to see through. */
import type { RegionOverview, StuckRow } from "#shared/reports/report-schemas";
import { stuckKinds } from "#shared/reports/report-terms";
import { aRow } from "./desk-server";
import { aPhone, type FakePhone, signIn } from "./fake-phone";
import { aServer } from "./quiz-server";

type Centre = RegionOverview["centres"][number];

export function aCentreRow(changes: Partial<Centre> = {}): Centre {
  return {
    id: "c-02",
    name: "示例二号工作站",
    unitName: "呼和浩特市",
    isSample: true,
    isActive: true,
    load: 6,
    capacity: 12,
    breached: 0,
    dueSoon: 0,
    medianAnswerDays: 5,
    weeks: [1, 2, 0, 3, 1, 2, 4, 2],
    satisfaction: 4.7,
    ratings: 12,
    ...changes,
  };
}

export function anOverview(changes: Partial<RegionOverview> = {}): RegionOverview {
  return {
    readAt: "2026-11-25T02:00:00.000Z",
    today: "2026-11-25",
    period: "month",
    since: "2026-11-01",
    firstAnswerDays: 15,
    totals: {
      open: 175,
      received: 41,
      ended: 37,
      medianAnswerDays: 6,
      inTimePercent: 97.4,
      late: 1,
      breached: 0,
      atCoordinator: 3,
      satisfaction: 4.7,
      ratings: 136,
    },
    urgent: { count: 0, places: [] },
    units: [
      { code: "150100", name: "呼和浩特市", open: 31, dueNow: 0, dueNext: 1 },
      { code: "150200", name: "包头市", open: 26, dueNow: 2, dueNext: 0 },
      { code: "152200", name: "兴安盟", open: 6, dueNow: 0, dueNext: 0 },
    ],
    weeks: [
      { monday: "2026-11-16", received: 18, ended: 15 },
      { monday: "2026-11-23", received: 9, ended: 11 },
    ],
    rights: [
      { right: "trademark", count: 72 },
      { right: "copyright", count: 48 },
    ],
    outcomes: [{ outcome: "mediated", count: 21 }],
    centres: [
      aCentreRow(),
      aCentreRow({
        id: "c-07",
        name: "示例七号工作站",
        unitName: "包头市",
        load: 12,
        breached: 1,
        dueSoon: 1,
      }),
      aCentreRow({ id: "c-31", name: "示例三十一号分中心", unitName: "兴安盟", load: 11 }),
    ],
    ...changes,
  };
}

export function aStuckRow(at: number, changes: Partial<StuckRow> = {}): StuckRow {
  const { watcherNames: _watchers, ...row } = aRow(at);
  return { ...row, waitedDays: 4, transferCount: 0, ...changes };
}

export const noneStuck = Object.fromEntries(stuckKinds.map((kind) => [kind, 0]));

/** A desk's phone with one of the report pages open. */
export function openReports(
  page: string,
  handlers: Parameters<typeof aServer>[0],
  { role = "coordinator", params = {} }: { role?: string; params?: Record<string, string> } = {},
): FakePhone {
  const phone = aPhone(aServer(handlers));
  signIn(phone, "c".repeat(24), role);
  phone.open(`reports/${page}`, params);
  return phone;
}
