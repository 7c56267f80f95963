/**
 * The yearly arrangements of public holidays (国务院办公厅关于部分节假日安排的通知) that ship with the program, as
 * dated rows. Any other year is unknown until it is brought in: its notice usually appears in the
 * November before, and until then nobody knows which weekends will be worked. tests/shared/calendar
 * compares every day with the chinese-days package.
 */
export interface YearArrangement {
  year: number;
  /** Days off by name, first and last day included, weekends inside a holiday too. */
  holidays: readonly { name: string; from: string; to: string }[];
  /** Weekend days that are worked (调休上班). */
  makeUpDays: readonly string[];
  /** Which reading of the notice this is; nothing where it ships with the program. */
  revision?: number;
}

export const holidayArrangements: readonly YearArrangement[] = [
  {
    year: 2024,
    holidays: [
      { name: "元旦", from: "2024-01-01", to: "2024-01-01" },
      { name: "春节", from: "2024-02-10", to: "2024-02-17" },
      { name: "清明", from: "2024-04-04", to: "2024-04-06" },
      { name: "劳动节", from: "2024-05-01", to: "2024-05-05" },
      { name: "端午", from: "2024-06-10", to: "2024-06-10" },
      { name: "中秋", from: "2024-09-15", to: "2024-09-17" },
      { name: "国庆", from: "2024-10-01", to: "2024-10-07" },
    ],
    makeUpDays: [
      "2024-02-04",
      "2024-02-18",
      "2024-04-07",
      "2024-04-28",
      "2024-05-11",
      "2024-09-14",
      "2024-09-29",
      "2024-10-12",
    ],
  },
  {
    year: 2025,
    holidays: [
      { name: "元旦", from: "2025-01-01", to: "2025-01-01" },
      { name: "春节", from: "2025-01-28", to: "2025-02-04" },
      { name: "清明", from: "2025-04-04", to: "2025-04-06" },
      { name: "劳动节", from: "2025-05-01", to: "2025-05-05" },
      { name: "端午", from: "2025-05-31", to: "2025-06-02" },
      { name: "国庆", from: "2025-10-01", to: "2025-10-05" },
      { name: "中秋", from: "2025-10-06", to: "2025-10-06" },
      { name: "国庆", from: "2025-10-07", to: "2025-10-08" },
    ],
    makeUpDays: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
  },
  {
    year: 2026,
    holidays: [
      { name: "元旦", from: "2026-01-01", to: "2026-01-03" },
      { name: "春节", from: "2026-02-15", to: "2026-02-23" },
      { name: "清明", from: "2026-04-04", to: "2026-04-06" },
      { name: "劳动节", from: "2026-05-01", to: "2026-05-05" },
      { name: "端午", from: "2026-06-19", to: "2026-06-21" },
      { name: "中秋", from: "2026-09-25", to: "2026-09-27" },
      { name: "国庆", from: "2026-10-01", to: "2026-10-07" },
    ],
    makeUpDays: [
      "2026-01-04",
      "2026-02-14",
      "2026-02-28",
      "2026-05-09",
      "2026-09-20",
      "2026-10-10",
    ],
  },
];
