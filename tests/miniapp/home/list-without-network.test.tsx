import { act, render, screen } from "@testing-library/react";
import EpisodesTabPage from "../../../miniapp/home/episodes-tab-page";
import { OfflineError } from "../../../miniapp/platform/network";

const mockSend = jest.fn();
jest.mock("../../../miniapp/platform/network", () => ({
  ...jest.requireActual("../../../miniapp/platform/network"),
  sendRequest: (sending: unknown) => mockSend(sending),
}));
let mockAccountId = "nobody-yet";
jest.mock("../../../miniapp/api/session", () => ({
  ...jest.requireActual("../../../miniapp/api/session"),
  currentSession: () => ({ account: { id: mockAccountId } }),
}));
const mockWhenShown = new Set<() => void>();
jest.mock("../../../miniapp/platform/page-life", () => ({
  ...jest.requireActual("../../../miniapp/platform/page-life"),
  useWhenShown: (task: () => void) => {
    mockWhenShown.add(task);
  },
}));

const clip = {
  id: "first-to-file",
  title: "先申请，还是先使用？",
  summary: "牌子被别人先申请了。",
  topic: "trademark",
  durationSeconds: 50,
  poster: "/media/a.jpg",
  posterSmall: "/media/a-small.jpg",
  isSample: true,
  progress: null,
};

describe("a list that is shown again without a network", () => {
  it("says so and from when it is, even when it was read before the person signed in", async () => {
    mockSend.mockResolvedValue({ status: 200, headers: {}, body: { data: { items: [clip] } } });
    render(<EpisodesTabPage />);
    await screen.findByText(clip.title);

    mockAccountId = "signed-in-meanwhile";
    mockSend.mockRejectedValue(new OfflineError("unreachable"));
    act(() => {
      for (const task of mockWhenShown) task();
    });
    expect(await screen.findByText(/^现在连不上网，先看 .+ 存下的/)).toBeTruthy();
    expect(screen.getByText(clip.title)).toBeTruthy();
  });
});
