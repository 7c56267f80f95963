import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import {
  aLimitsView,
  aWeightsView,
  keptAt,
  openAtCoordinator,
} from "../../support/coordinator-server";

type Handlers = Parameters<typeof openAtCoordinator>[1];

const taken = (_view: object, body: { value: never }) => ({ value: body.value });
const limits = () => keptAt("/api/settings/limits", aLimitsView, taken);
const weights = () => keptAt("/api/settings/weights", aWeightsView, taken);
const aPreview = {
  since: "2026-10-26T00:00:00.000Z",
  requests: 41,
  isCut: false,
  moved: 1,
  centres: [
    { centreId: "c-02", name: "示例二号工作站", before: 30, after: 29 },
    { centreId: "c-01", name: "示例一号分中心", before: 10, after: 11 },
    { centreId: null, name: null, before: 1, after: 1 },
  ],
  examples: [{ number: "2026-1120-0042-7", from: "示例二号工作站", to: "示例一号分中心" }],
};
const open = (handlers: Handlers) => openAtCoordinator("coordinator/settings-page", handlers);
const type = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
const button = (name: string) => screen.getByRole("button", { name });

describe("the limits, as the coordinator sets them", () => {
  it("are stored once it was said in words what that does", async () => {
    const phone = open(limits());
    await screen.findByLabelText("首次答复");
    type("首次答复", "21");
    fireEvent.click(button("存下来"));
    await waitFor(() => expect(phone.sent.at(-1)?.method).toBe("PUT"));
    expect(phone.asked).toEqual([
      "首次答复 15 改成 21。已经交来的申请照交来时的约定办，从现在起交的照新的。",
    ]);
    expect(phone.sent.at(-1)).toMatchObject({
      method: "PUT",
      body: { version: 1, value: { ...aLimitsView.value, firstAnswerDays: 21 } },
    });
  });

  it.each([
    ["首次答复", "0", "请填 1 到 60"],
    ["首次答复", "", "请填一个整数"],
    ["分中心答复", "16", "不能长过首次答复"],
  ])("refuse %s of “%s” at its place", async (label, text, words) => {
    open(limits());
    await screen.findByLabelText(label);
    type(label, text);
    expect(screen.getByText(words)).toBeTruthy();
    expect(button("存下来").getAttribute("aria-disabled")).toBe("true");
  });

  it("keep what was typed when somebody else was quicker", async () => {
    const handlers = limits();
    open({
      ...handlers,
      "PUT /api/settings/limits": () => ({ status: 409, code: "stale_version" }),
    });
    await screen.findByLabelText("申诉");
    type("申诉", "10");
    fireEvent.click(button("存下来"));
    expect(await screen.findByText(/刚有人改过/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>("申诉").value).toBe("10");
  });

  it("can be put back as they were, by filling the form", async () => {
    open(limits());
    expect(await screen.findByText("补材料 7 改成 9")).toBeTruthy();
    fireEvent.click(button("改回第 1 次以前的数"));
    expect(screen.getByLabelText<HTMLInputElement>("补材料").value).toBe("7");
  });

  it("are nothing to store while nothing was changed", async () => {
    open(limits());
    await screen.findByLabelText("首次答复");
    expect(button("存下来").getAttribute("aria-disabled")).toBe("true");
  });

  it("say that they could not be read, with a way to try again", async () => {
    open({ "GET /api/settings/limits": () => ({ status: 503, code: "unavailable" }) });
    expect(await screen.findByRole("button", { name: "再试一次" })).toBeTruthy();
  });
});

describe("the weights, as the coordinator sets them", () => {
  const openWeights = async (more: Handlers = {}) => {
    const phone = open({
      ...limits(),
      ...weights(),
      "POST /api/settings/weights/preview": () => ({ data: aPreview }),
      ...more,
    });
    fireEvent.click(await screen.findByRole("radio", { name: "分配权重" }));
    await screen.findByLabelText("排队排满了");
    return phone;
  };

  it("show what the last month would have been like, before anything is stored", async () => {
    const phone = await openWeights();
    type("排队排满了", "40");
    fireEvent.click(button("走一遍看看"));
    const status = await screen.findByRole("status");
    expect(within(status).getByText("41 件里，1 件会去别处")).toBeTruthy();
    expect(within(status).getByText("30 → 29 件")).toBeTruthy();
    expect(within(status).queryByText("自治区中心")).toBeNull();
    expect(
      within(status).getByText("2026-1120-0042-7：示例二号工作站 → 示例一号分中心"),
    ).toBeTruthy();
    expect(phone.sent.filter(({ method }) => method === "PUT")).toEqual([]);
  });

  it("show no preview of other figures than those on the form", async () => {
    await openWeights();
    type("排队排满了", "40");
    fireEvent.click(button("走一遍看看"));
    await screen.findByRole("status");
    type("排队排满了", "41");
    expect(screen.queryByRole("status")).toBeNull();
  });

  it("refuse a nearer step that costs more than a farther one", async () => {
    await openWeights();
    type("在本盟市", "300");
    expect(screen.getByText("不能比上面一档少")).toBeTruthy();
  });
});
