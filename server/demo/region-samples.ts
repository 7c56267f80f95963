/** The words of the made-up requests of the other centres; people and firms in them do not exist. */
import type { RightKind } from "#shared/rights/right-kinds";

export const regionTitles: Record<RightKind, readonly string[]> = {
  copyright: ["公众号搬走了我的短篇", "培训班用了我们的教材", "店里放着没有授权的曲子"],
  patent: [
    "展会上见到仿我们的牧草打捆机",
    "网店在卖和我们外观一样的毡房灯",
    "对方说我们的滴灌带侵权",
  ],
  trademark: ["有人在网上卖仿我们牌子的奶茶粉", "同街新开的店和我们招牌很像", "商标被人抢先申请了"],
  geographical_indication: [
    "外地的小米印着我们的产地",
    "网店把普通羊肉写成本地羊肉",
    "包装上用了没有授权的专用标志",
  ],
  trade_secret: ["离职的人带走了客户名单", "合作方把配方给了别家"],
  layout_design: ["芯片的线路布局被人照搬"],
  plant_variety: ["邻村在卖我们育成的荞麦种", "有人把我们的苜蓿种换了名字卖"],
  other: ["活动的会徽被人印在了商品上", "展会的标志被人拿去做广告"],
  unsure: ["不知道这算不算侵权，想问问"],
};

export const regionStory =
  "事情是最近发现的，手里有照片和聊天记录，想请你们看看能怎么办。（这是一件示例申请，人物和事情都是编的。）";
export const regionAnswer =
  "您说的情况我们看过了：先把证据固定下来，再发函要求对方停止；谈不成可以来申请调解。（示例）";
