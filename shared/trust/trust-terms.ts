/** The words and bounds of keeping records trustworthy: no schema here, so that a page may take them alone. */

/** How a broken chain of records shows. */
export const historyBreakReasons = [
  "entry_changed",
  "out_of_order",
  "words_changed",
  "end_missing",
] as const;
export type HistoryBreakReason = (typeof historyBreakReasons)[number];

export const historyBreakWords: Record<HistoryBreakReason, string> = {
  entry_changed: "这一条被改过",
  out_of_order: "前后接不上，可能少了、多了或者换了位置",
  words_changed: "这一条里写的话被改过，或者被拿掉了",
  end_missing: "最后的记录不见了",
};

/** What somebody at a desk looked at: the request's page, a file of it, name and phone in clear. */
export const lookKinds = ["page", "file", "reveal"] as const;
export type LookKind = (typeof lookKinds)[number];
