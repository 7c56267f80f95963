import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import type { Role } from "#shared/http/endpoint";
import { overview as deskOverview } from "../../support/desk-server";
import { aPhone, signIn } from "../../support/fake-phone";
import { accountId, anOverview, aServer, nothingMine } from "../../support/quiz-server";

type Handlers = Parameters<typeof aServer>[0];

const account = (role: Role, change: object = {}) => ({
  id: accountId,
  role,
  nickname: "草原小鹿",
  centreId: null,
  centreName: null,
  createdAt: "2026-11-01T00:00:00.000Z",
  ...change,
});

const anEpisode = (id: string, isFinished: boolean) => ({
  id,
  title: "先申请的那家",
  summary: "一个名字，两家都在用。",
  topic: "trademark",
  durationSeconds: 40,
  poster: "/media/a.jpg",
  posterSmall: "/media/a-small.jpg",
  isSample: true,
  progress: { positionSeconds: 40, isFinished, watchedAt: "2026-11-20T00:00:00.000Z" },
});

const aCard = (at: number, status: string) => ({
  id: String(at).padStart(24, "0"),
  number: `2026-1102-000${at}-7`,
  title: "网店用了我的照片",
  status,
  rights: ["copyright"],
  centre: null,
  totalClock: null,
  isRatingAsked: false,
  updatedAt: "2026-11-20T00:00:00.000Z",
});

const people = {
  items: [
    { persona: "visitor", role: "visitor", nickname: "草原访客", centreName: null },
    { persona: "staff-a", role: "staff", nickname: "其其格", centreName: "示例二号工作站" },
  ],
};

function whole(role: Role): Handlers {
  const mine = { ...nothingMine, answered: 34, right: 20, wrongCount: 14, dueCount: 5 };
  return {
    "GET /api/me": () => ({ data: account(role) }),
    "GET /api/quiz/overview": () => ({ data: anOverview({ mine }) }),
    "GET /api/episodes": () => ({
      data: { items: [anEpisode("first-to-file", true), anEpisode("ask-for-help", false)] },
    }),
    "GET /api/tickets": ({ path }) => ({
      data: path.includes("show=over")
        ? { items: [aCard(3, "closed")], nextCursor: null }
        : { items: [aCard(1, "submitted")], nextCursor: null },
    }),
  };
}

function open(role: Role = "applicant", change: Handlers = {}) {
  const phone = aPhone(aServer({ ...whole(role), ...change }));
  signIn(phone, accountId, role);
  phone.open("home/me-page");
  return phone;
}

const part = (id: string) => document.getElementById(id);
const words = (id: string) => part(id)?.textContent;
const tap = async (id: string) => {
  await waitFor(() => expect(part(id)).toBeTruthy());
  await act(async () => fireEvent.click(part(id) as HTMLElement));
};

describe("my figures", () => {
  it("count what I answered, got wrong, watched to the end and asked for", async () => {
    open();
    await waitFor(() => expect(words("figure-answered")).toBe("34已答"));
    await waitFor(() => expect(words("figure-wrong")).toBe("14错题"));
    await waitFor(() => expect(words("figure-watched")).toBe("1看过短片"));
    await waitFor(() => expect(words("figure-tickets")).toBe("2申请"));
  });

  it("fail alone: one that does not come takes none of the others along", async () => {
    open("applicant", { "GET /api/episodes": () => ({ status: 503, code: "unavailable" }) });
    await waitFor(() => expect(words("figure-watched")).toBe("–看过短片没取到"));
    await waitFor(() => expect(words("figure-answered")).toBe("34已答"));
    await waitFor(() => expect(words("figure-tickets")).toBe("2申请"));
  });

  it("leave requests out for who cannot ask for help", async () => {
    const phone = open("visitor");
    await waitFor(() => expect(words("figure-answered")).toBe("34已答"));
    expect(part("figure-tickets")).toBeNull();
    expect(phone.sent.some(({ path }) => path.startsWith("/api/tickets"))).toBe(false);
  });
});

describe("my name", () => {
  it("changes", async () => {
    const phone = open("visitor", {
      "PATCH /api/me": ({ body }) => ({ data: account("visitor", body as object) }),
    });
    await tap("me-rename");
    fireEvent.change(screen.getByRole("textbox", { name: "昵称" }), { target: { value: "小马" } });
    await tap("rename-save");
    expect(await screen.findByRole("heading", { name: "小马" })).toBeTruthy();
    expect(phone.sent.filter(({ method }) => method === "PATCH")).toHaveLength(1);
  });

  it("stays typed when it could not be kept", async () => {
    open("visitor", { "PATCH /api/me": () => ({ status: 503, code: "unavailable" }) });
    await tap("me-rename");
    fireEvent.change(screen.getByRole("textbox", { name: "昵称" }), { target: { value: "小马" } });
    await tap("rename-save");
    expect(await screen.findByText("系统正在歇口气")).toBeTruthy();
    expect(screen.getByRole("textbox", { name: "昵称" })).toHaveProperty("value", "小马");
  });

  it("is not sent when there is none", async () => {
    const phone = open("visitor");
    await tap("me-rename");
    fireEvent.change(screen.getByRole("textbox", { name: "昵称" }), { target: { value: " " } });
    await tap("rename-save");
    expect(screen.getByText("请写上昵称，一个字也可以")).toBeTruthy();
    expect(phone.sent.some(({ method }) => method === "PATCH")).toBe(false);
  });
});

describe("the demonstration's people", () => {
  it("are offered where the server has them, and chosen", async () => {
    const phone = open("visitor", {
      "GET /api/sessions/demo": () => ({ data: people }),
      "POST /api/sessions/demo": () => ({
        data: {
          token: "staff",
          expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
          account: account("staff", { nickname: "其其格", centreName: "示例二号工作站" }),
        },
      }),
    });
    await tap("row-personas");
    await tap("persona-staff-a");
    await waitFor(() => expect(phone.went).toEqual(["/home/home-page"]));
    expect(phone.storage.get("session")).toContain('"token":"staff"');
  });

  it("are not mentioned where there are none", async () => {
    open();
    await waitFor(() => expect(words("figure-answered")).toBe("34已答"));
    expect(part("row-personas")).toBeNull();
  });
});

describe("my account", () => {
  it("is closed only after asking, in words that say what goes", async () => {
    const phone = open("applicant", { "DELETE /api/me": () => ({ data: { isDone: true } }) });
    phone.saysYes = false;
    await tap("row-erase");
    expect(phone.asked).toEqual([expect.stringContaining("删掉以后找不回来")]);
    expect(phone.sent.some(({ method }) => method === "DELETE")).toBe(false);
    phone.saysYes = true;
    await tap("row-erase");
    await waitFor(() => expect(phone.went).toEqual(["/home/home-page"]));
    expect(phone.storage.has("session")).toBe(false);
  });

  it("cannot be closed while a request is open, and the page says where to look", async () => {
    const phone = open("applicant", {
      "DELETE /api/me": () => ({ status: 409, code: "not_possible_now" }),
    });
    await tap("row-erase");
    expect(await screen.findByText("现在还不能注销")).toBeTruthy();
    await tap("problem-tickets");
    expect(phone.went).toEqual(["/tickets/my-tickets-page"]);
  });

  it("is signed out after asking", async () => {
    const phone = open("applicant", {
      "DELETE /api/sessions/current": () => ({ data: { isDone: true } }),
    });
    await tap("row-sign-out");
    await waitFor(() => expect(phone.went).toEqual(["/home/home-page"]));
    expect(phone.asked).toHaveLength(1);
    expect(phone.storage.has("session")).toBe(false);
  });

  it("gives what is held about me as a file", async () => {
    const held = { account: { nickname: "小鹿" } };
    const phone = open("applicant", { "GET /api/me/export": () => ({ data: held }) });
    await tap("row-export");
    await waitFor(() => expect(phone.handed).toHaveLength(1));
    const [file] = phone.handed;
    expect(file?.name).toMatch(/^我的数据-.*\.json$/);
    expect(JSON.parse(Buffer.from(file?.bytes ?? new ArrayBuffer(0)).toString("utf8"))).toEqual(
      held,
    );
  });

  it("cannot be closed by staff", async () => {
    open("staff", { "GET /api/triage/overview": () => ({ data: deskOverview }) });
    await waitFor(() => expect(part("row-sign-out")).toBeTruthy());
    expect(part("row-erase")).toBeNull();
  });
});

describe("my notices", () => {
  it("are a row, with how many I have not read", async () => {
    const phone = open("applicant", { "GET /api/notices/unread": () => ({ data: { unread: 3 } }) });
    await waitFor(() => expect(words("row-notices")).toBe("消息3 条没看"));
    await tap("row-notices");
    expect(phone.went).toEqual(["/notices/notices-page"]);
  });

  it("are not offered to a guest, whom nobody tells anything", async () => {
    const phone = open("visitor");
    await waitFor(() => expect(part("row-review")).toBeTruthy());
    expect(part("row-notices")).toBeNull();
    expect(phone.sent.some(({ path }) => path.startsWith("/api/notices"))).toBe(false);
  });
});

describe("the way to the workbench", () => {
  it("stands open to staff, with what waits there", async () => {
    const phone = open("staff", {
      "GET /api/me": () => ({ data: account("staff", { centreName: "示例二号工作站" }) }),
      "GET /api/triage/overview": () => ({ data: deskOverview }),
    });
    expect(await screen.findByText("示例二号工作站，待办 7 件")).toBeTruthy();
    await tap("desk-entrance");
    expect(phone.went).toEqual(["/triage/queue-page"]);
  });

  it("is not there for anybody else", async () => {
    open();
    await waitFor(() => expect(words("figure-answered")).toBe("34已答"));
    expect(part("desk-entrance")).toBeNull();
  });
});

describe("the page itself", () => {
  it("says in the row what waits for me", async () => {
    open("applicant", {
      "GET /api/tickets": ({ path }) => ({
        data: {
          items: path.includes("show=over")
            ? []
            : [aCard(1, "submitted"), aCard(2, "awaiting_material")],
          nextCursor: null,
        },
      }),
    });
    expect(await screen.findByText("1 件等您补材料")).toBeTruthy();
  });

  it("turns care mode on", async () => {
    const phone = open();
    fireEvent.click(await screen.findByRole("switch", { name: "关怀模式" }));
    expect(phone.storage.get("care-mode")).toBe("true");
  });

  it("says what this is and is not", async () => {
    open();
    await tap("row-about");
    expect(screen.getByText(/不是任何机关的官方渠道/)).toBeTruthy();
  });

  it("still shows who I am without a network, and says what is the matter", async () => {
    const phone = aPhone(aServer({}));
    signIn(phone, accountId);
    phone.setOnline(false);
    phone.open("home/me-page");
    expect(await screen.findByText("现在连不上网")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "小河" })).toBeTruthy();
  });
});
