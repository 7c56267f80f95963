/** Bounds of the directory that pages show and schemas keep: no schema here. */
export const directoryBounds = {
  name: { min: 2, max: 40 },
  address: { min: 0, max: 100 },
  pauseReason: { min: 2, max: 60 },
  /** Requests a centre may have open at once. */
  capacity: [0, 1_000],
  /** Experts of one kind of right. */
  experts: [0, 99],
  /** Rows of one file. */
  rows: 1_000,
  /** Bytes of one file. */
  fileBytes: 2 * 1024 * 1024,
  /** Faults and names that a report lists; it counts all. */
  listed: 100,
} as const;

export const centreKindWords = { sub_centre: "分中心", workstation: "工作站" } as const;
