/**
 * The kinds of intellectual-property right, in the order of Civil Code art. 123; `unsure` where the
 * person cannot say (staff settle it).
 */
export const rightKinds = [
  "copyright",
  "patent",
  "trademark",
  "geographical_indication",
  "trade_secret",
  "layout_design",
  "plant_variety",
  "other",
  "unsure",
] as const;
export type RightKind = (typeof rightKinds)[number];

/** What a kind is called, in one or two plain words, and what falls under it. */
export const rightWords: Record<RightKind, { name: string; example: string }> = {
  copyright: { name: "著作权", example: "文字、图片、音乐、软件" },
  patent: { name: "专利", example: "发明、实用新型、外观" },
  trademark: { name: "商标", example: "牌子、标志、店名" },
  geographical_indication: { name: "地理标志", example: "产地和特产的名声" },
  trade_secret: { name: "商业秘密", example: "配方、图纸、名单" },
  layout_design: { name: "集成电路布图设计", example: "芯片里的线路布局" },
  plant_variety: { name: "植物新品种", example: "自己育成的种子、苗木" },
  other: { name: "其他", example: "特殊标志、数据等" },
  unsure: { name: "还说不清", example: "先讲事情，我们来分" },
};
