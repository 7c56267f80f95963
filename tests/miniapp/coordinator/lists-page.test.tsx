import { fireEvent, screen, within } from "@testing-library/react";
import { aListView, keptAt, openAtCoordinator } from "../../support/coordinator-server";

const anExpert = {
  id: "1".repeat(24),
  name: "示例专家",
  kind: "expert",
  rights: ["patent"],
  contact: "0471-1234567",
  isActive: true,
};
const replies = [
  { id: "2".repeat(24), title: "收到了", act: "message", text: "{称呼}，{编号} 收到了。" },
  { id: "3".repeat(24), title: "请补权属", act: "request_material", text: "请补权属证明。" },
];

type Items = { items: { id?: string }[] };
const named = (items: Items["items"]) =>
  items.map((item, at) => ({ ...item, id: item.id ?? String(at + 4).repeat(24) }));
const written = (_view: object, body: Items) => ({ items: named(body.items) as never[] });
const open = (people: object[], texts: object[] = replies) =>
  openAtCoordinator("coordinator/lists-page", {
    ...keptAt("/api/referees", aListView(people), written),
    ...keptAt("/api/canned-replies", aListView(texts), written),
  });
const type = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
const tap = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("whom the desks may refer to", () => {
  it("are added with what they know and how they are reached", async () => {
    const phone = open([]);
    expect(await screen.findByText("还没有专家和调解组织")).toBeTruthy();
    fireEvent.click(screen.getAllByRole("button", { name: "添一位" })[0] as HTMLElement);
    type("姓名或者名称", "示例调解委员会");
    fireEvent.click(screen.getByRole("radio", { name: "调解组织" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "商标" }));
    type("怎么联系", "0471-7654321");
    tap("存下来");
    expect(await screen.findByText("0471-7654321")).toBeTruthy();
    expect(phone.sent.at(-1)).toMatchObject({
      method: "PUT",
      body: {
        version: 1,
        items: [
          {
            name: "示例调解委员会",
            kind: "mediation",
            rights: ["trademark"],
            contact: "0471-7654321",
            isActive: true,
          },
        ],
      },
    });
    expect(phone.sent.at(-1)?.key).toBeTruthy();
  });

  it("leave without being deleted, once that was confirmed, and come back", async () => {
    const phone = open([anExpert]);
    fireEvent.click(await screen.findByRole("link", { name: "改示例专家" }));
    tap("不再转介");
    expect(await screen.findByText("不再转介")).toBeTruthy();
    expect(phone.asked).toEqual(["各家以后选不到，已经转介的照旧。随时可以恢复。"]);
    fireEvent.click(screen.getByRole("link", { name: "改示例专家" }));
    tap("恢复转介");
    await screen.findByRole("link", { name: "改示例专家" });
    expect(phone.sent.at(-1)?.body).toMatchObject({ items: [{ isActive: true }] });
  });

  it("are not stored without a name", async () => {
    const phone = open([]);
    await screen.findByText("还没有专家和调解组织");
    fireEvent.click(screen.getAllByRole("button", { name: "添一位" })[0] as HTMLElement);
    tap("存下来");
    expect(screen.getByText("请写两个字以上")).toBeTruthy();
    expect(phone.sent.filter(({ method }) => method === "PUT")).toEqual([]);
  });
});

describe("the prepared answers", () => {
  const openReplies = async () => {
    const phone = open([]);
    await screen.findByText("还没有专家和调解组织");
    fireEvent.click(screen.getByRole("radio", { name: "常用答复" }));
    await screen.findByText("收到了");
    return phone;
  };

  it("are read as they will be sent, while they are written", async () => {
    await openReplies();
    tap("改收到了");
    type("写什么", "{称呼}，请在 {最晚日期} 前补来。");
    expect(screen.getByText("王女士，请在 12 月 4 日 前补来。")).toBeTruthy();
  });

  it("refuse a place that nobody fills, and say which there are", async () => {
    const phone = await openReplies();
    tap("改收到了");
    type("写什么", "{名字}，收到了。");
    expect(
      screen.getByText("没有 {名字} 这一处，可以用的是 称呼、编号、中心、最晚日期"),
    ).toBeTruthy();
    tap("存下来");
    expect(phone.sent.filter(({ method }) => method === "PUT")).toEqual([]);
  });

  it("change places", async () => {
    const phone = await openReplies();
    tap("请补权属往前移");
    await screen.findByRole("button", { name: "收到了往前移" });
    expect(phone.sent.at(-1)?.body).toEqual({ version: 1, items: replies.toReversed() });
  });

  it("are deleted when that was confirmed", async () => {
    const phone = await openReplies();
    tap("改请补权属");
    const sheet = screen.getByRole("dialog");
    fireEvent.click(within(sheet).getByRole("button", { name: "删掉" }));
    await screen.findByText("{称呼}，{编号} 收到了。");
    expect(phone.asked).toEqual(["已经发出去的答复不受影响。删了要用得重新写。"]);
    expect(phone.sent.at(-1)?.body).toEqual({ version: 1, items: [replies[0]] });
  });
});
