import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { EpisodeView } from "#shared/episodes/episode-schemas";
import PlayerPage from "../../../miniapp/episodes/player-page";

const mockSend = jest.fn();
const mockSeek = jest.fn();
const mockGoTo = jest.fn();
jest.mock("../../../miniapp/platform/network", () => ({
  ...jest.requireActual("../../../miniapp/platform/network"),
  sendRequest: (sending: unknown) => mockSend(sending),
}));
jest.mock("../../../miniapp/platform/video", () => ({
  videoControls: () => ({ play: () => {}, pause: () => {}, seek: mockSeek, setSpeed: () => {} }),
}));
jest.mock("../../../miniapp/platform/navigation", () => ({
  ...jest.requireActual("../../../miniapp/platform/navigation"),
  useRouteParams: () => ({ id: "first-to-file" }),
  goTo: (...went: unknown[]) => mockGoTo(...went),
}));

const episode: EpisodeView = {
  id: "first-to-file",
  title: "先申请，还是先使用？",
  summary: "牌子被别人先申请了。",
  topic: "trademark",
  right: "trademark",
  durationSeconds: 50,
  width: 1280,
  height: 720,
  poster: "/media/a.jpg",
  posterSmall: "/media/a-small.jpg",
  video: "/media/a.mp4",
  captionsFile: "/media/a.vtt",
  captions: [
    { start: 1, end: 3, text: "大家好，我是安安。" },
    { start: 4, end: 7, text: "先申请的人优先。" },
  ],
  chapters: [
    { start: 0, title: "牌子火了" },
    { start: 20, title: "法律怎么说" },
  ],
  article: [],
  doThis: "想好名字就去申请。",
  quotes: [],
  relatedQuestionIds: [],
  isSample: true,
  progress: null,
};

describe("the page that plays an episode", () => {
  beforeEach(() => {
    mockSeek.mockReset();
    mockGoTo.mockReset();
    mockSend.mockReset().mockResolvedValue({ status: 200, headers: {}, body: { data: episode } });
  });

  it("writes everything that is said beside the film", async () => {
    render(<PlayerPage />);
    expect(await screen.findByText("先申请的人优先。")).toBeTruthy();
  });

  it("jumps to a sentence that is tapped", async () => {
    render(<PlayerPage />);
    fireEvent.click(await screen.findByText("先申请的人优先。"));
    expect(mockSeek).toHaveBeenCalledWith(4);
  });

  it("keeps where somebody jumped to who leaves before the film says where it is", async () => {
    const session = {
      token: "t".repeat(43),
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
      account: {
        id: "a".repeat(24),
        role: "visitor",
        nickname: "访客",
        centreId: null,
        centreName: null,
        createdAt: "2026-11-01T00:00:00.000Z",
      },
    };
    mockSend.mockImplementation(async ({ path }) => ({
      status: 200,
      headers: {},
      body: { data: path.startsWith("/api/sessions") ? session : episode },
    }));
    const page = render(<PlayerPage />);
    fireEvent.click(await screen.findByText("先申请的人优先。"));
    page.unmount();
    await waitFor(() => {
      const kept = mockSend.mock.calls.map(([{ body }]) => body?.positionSeconds);
      expect(kept).toContain(4);
    });
  });

  it("lists the chapters", async () => {
    render(<PlayerPage />);
    fireEvent.click(await screen.findByText("章节 2"));
    fireEvent.click(screen.getByText("法律怎么说"));
    expect(mockSeek).toHaveBeenCalledWith(20);
  });

  it("marks an invented story as a sample", async () => {
    render(<PlayerPage />);
    expect(await screen.findByText("示例")).toBeTruthy();
  });

  it("leads to a request with the kind of right filled in", async () => {
    render(<PlayerPage />);
    fireEvent.click(await screen.findByText("是，去说说"));
    expect(mockGoTo).toHaveBeenCalledWith("/tickets/file-page", {
      right: "trademark",
      from: "先申请，还是先使用？",
    });
  });

  it("says in words that an episode is not there", async () => {
    mockSend.mockResolvedValue({
      status: 404,
      headers: {},
      body: { error: { code: "not_found", details: {}, requestId: "r-1" } },
    });
    render(<PlayerPage />);
    expect(await screen.findByText("再试一次")).toBeTruthy();
  });
});
