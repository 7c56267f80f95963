import { fireEvent, render, screen } from "@testing-library/react";
import type { EpisodeCard } from "#shared/episodes/episode-schemas";
import EpisodesTabPage from "../../../miniapp/home/episodes-tab-page";

const mockSend = jest.fn();
jest.mock("../../../miniapp/platform/network", () => ({
  ...jest.requireActual("../../../miniapp/platform/network"),
  sendRequest: (sending: unknown) => mockSend(sending),
}));

function aCard(change: Partial<EpisodeCard>): EpisodeCard {
  return {
    id: "first-to-file",
    title: "先申请，还是先使用？",
    summary: "牌子被别人先申请了。",
    topic: "trademark",
    durationSeconds: 50,
    poster: "/media/a.jpg",
    posterSmall: "/media/a-small.jpg",
    isSample: true,
    progress: null,
    ...change,
  };
}

function answerWith(items: EpisodeCard[]) {
  mockSend.mockResolvedValue({ status: 200, headers: {}, body: { data: { items } } });
}

describe("the page of all episodes", () => {
  it("puts what was begun first, and says how much is left", async () => {
    const progress = { positionSeconds: 20, isFinished: false, watchedAt: "2026-11-22T00:00:00Z" };
    answerWith([aCard({}), aCard({ id: "ask-for-help", title: "去哪儿求助？", progress })]);
    render(<EpisodesTabPage />);
    expect(await screen.findByText("接着看，还剩 30 秒")).toBeTruthy();
    expect(screen.getByText("看到 00:20")).toBeTruthy();
  });

  it("shows only the topic that is chosen", async () => {
    answerWith([
      aCard({}),
      aCard({ id: "ask-for-help", title: "去哪儿求助？", topic: "local-help" }),
    ]);
    render(<EpisodesTabPage />);
    fireEvent.click(await screen.findByRole("tab", { name: "怎样维权" }));
    expect(screen.queryByText("先申请，还是先使用？")).toBeNull();
    expect(screen.getByText("去哪儿求助？")).toBeTruthy();
  });

  it("says what the place is for while it is empty", async () => {
    answerWith([]);
    render(<EpisodesTabPage />);
    expect(await screen.findByText("短片还在画")).toBeTruthy();
  });

  it("keeps calm when the list does not come, and offers to try again", async () => {
    mockSend.mockRejectedValueOnce(new Error("broken"));
    render(<EpisodesTabPage />);
    const retry = await screen.findByText("再试一次");
    answerWith([aCard({})]);
    fireEvent.click(retry);
    expect(await screen.findByText("先申请，还是先使用？")).toBeTruthy();
  });
});
