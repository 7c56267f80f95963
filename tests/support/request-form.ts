import type { Locator, Page } from "playwright-core";

/** A page with the form on it, in a browser or in WeChat: `part` finds what has this id. */
export interface FormHands {
  page: Page;
  part: (id: string) => Locator;
}

export const requestTitle = "网店用了我拍的草原照片";

/**
 * The first four steps of a request for help, as somebody in 赛罕区 fills them in whose photographs
 * are used by an online shop: staff-a's sub-centre is the one for it.
 */
export async function fillRequest(hands: FormHands): Promise<void> {
  const { page, part } = hands;
  const tap = (id: string) => part(id).click();
  const write = (id: string, text: string) => part(id).locator("input, textarea").fill(text);
  const words = (text: string) =>
    page.getByText(text, { exact: true }).filter({ visible: true }).first().click();

  await tap("kind-firm");
  await tap("role-right_holder");
  await write("organisation", "青城示例乳品厂");
  await write("name", "王小明");
  await write("phone", "13812345678");
  await tap("age-yes");
  await tap("step-next");

  await tap("county");
  await words("呼和浩特市");
  await words("赛罕区");
  await tap("infringement-online");
  await write("infringement-detail", "https://shop.example/17");
  await write("other-side-name", "某某网店");
  await tap("step-next");

  await tap("right-copyright");
  await tap("step-next");

  await write("title", requestTitle);
  await write("story", "我拍的六张草原照片被一家网店当成商品图，没有问过我，已经用了三个月。");
  await tap("want-opinion");
  await tap("elsewhere-no");
  await tap("step-next");
}
