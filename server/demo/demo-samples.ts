/** The made-up requests of the demonstration. */
import type { RightKind } from "#shared/rights/right-kinds";
import type { TicketStatus } from "#shared/tickets/ticket-statuses";

export interface Sample {
  /** Working days gone by since it was sent. */
  daysAgo: number;
  title: string;
  story: string;
  right: RightKind;
  countyCode: string;
  status: Extract<TicketStatus, "submitted" | "awaiting_material" | "in_progress" | "closed">;
  handler: "mine" | "colleague" | null;
  isFirms?: true;
}

export const samples: readonly Sample[] = [
  {
    daysAgo: 15,
    title: "超市里的奶食品包装和我的很像",
    story:
      "旗里一家超市在卖一种奶豆腐，包装的颜色、图案和名字都跟我注册的商标很像，顾客买错过好几次。",
    right: "trademark",
    countyCode: "150102",
    status: "submitted",
    handler: "mine",
  },
  {
    daysAgo: 14,
    title: "网上有人低价卖仿我们花纹的银碗",
    story: "网店里的银碗花纹和我们登记过的图案一样，价格只有一半，评论里有人以为是我们做的。",
    right: "copyright",
    countyCode: "150105",
    status: "submitted",
    handler: "mine",
  },
  {
    daysAgo: 13,
    title: "展会上看到仿我们外观的马鞍",
    story: "在一个展会上看到一家厂的马鞍，和我们有外观设计专利的那一款几乎一样，拍了照片。",
    right: "patent",
    countyCode: "150103",
    status: "submitted",
    handler: null,
  },
  {
    daysAgo: 10,
    title: "网店未经许可使用我的照片",
    story: "我拍的六张草原照片被一家网店当成商品图，没有问过我，也没有写我的名字。",
    right: "copyright",
    countyCode: "150105",
    status: "submitted",
    handler: "colleague",
  },
  {
    daysAgo: 6,
    title: "有人说我的店名侵权",
    story: "收到一封信，说我的店名和他们的注册商标一样，要我换招牌还要赔钱，我不知道该怎么办。",
    right: "trademark",
    countyCode: "150102",
    status: "submitted",
    handler: null,
  },
  {
    daysAgo: 3,
    title: "公众号转载我的文章没署名",
    story: "一个公众号全文转载了我写的文章，没有写作者，留言请对方删掉，对方没有回。",
    right: "copyright",
    countyCode: "150104",
    status: "submitted",
    handler: null,
  },
  {
    daysAgo: 8,
    title: "同村合作社用了我们的地理标志",
    story: "同村另一家合作社在米袋上印了我们的地理标志，他们没有得到许可，米也不是本地产的。",
    right: "geographical_indication",
    countyCode: "150122",
    status: "awaiting_material",
    handler: "mine",
  },
  {
    daysAgo: 12,
    title: "合作方拿我们的图纸去申请了专利",
    story: "合作的时候给过对方图纸，后来发现对方自己去申请了实用新型专利，还反过来说我们侵权。",
    right: "patent",
    countyCode: "150105",
    status: "in_progress",
    handler: "mine",
  },
  {
    daysAgo: 20,
    title: "牛奶盒上的图案被别家用了",
    story: "别家的牛奶盒用了我们请人画的图案，我们有合同和原稿，想问问可以怎么办。",
    right: "copyright",
    countyCode: "150105",
    status: "closed",
    handler: "mine",
    isFirms: true,
  },
];
