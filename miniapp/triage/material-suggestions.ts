import type { RightKind } from "#shared/rights/right-kinds";

/** What is usually asked for, by kind of right; a help to write, nothing more. */
const byRight: Record<RightKind, readonly string[]> = {
  copyright: ["作品原稿或者原图（带创作日期）", "作品登记证书"],
  patent: ["专利证书", "最近一次缴年费的凭证", "专利权评价报告"],
  trademark: ["商标注册证", "侵权商品的照片，正面和背面"],
  geographical_indication: ["地理标志的注册或者登记证书", "使用许可的证明"],
  trade_secret: ["采取过保密措施的证明", "对方接触过这些信息的证明"],
  layout_design: ["布图设计登记证书", "侵权产品的样品照片"],
  plant_variety: ["品种权证书", "侵权种苗的照片和包装"],
  other: ["能证明权利是您的材料"],
  unsure: ["能证明权利是您的材料"],
};
const always = ["侵权页面截图（看得见网址和日期）", "购买的小票或者订单", "与对方沟通的记录"];

export function suggestMaterials(rights: readonly RightKind[]): string[] {
  return [...new Set([...rights.flatMap((right) => byRight[right]), ...always])];
}
