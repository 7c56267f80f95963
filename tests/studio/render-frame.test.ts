import { createHash } from "node:crypto";
import { storyboards } from "../../studio/storyboards/index";
import { captionsOf, chaptersOf, faultsOf, webVttOf } from "../../studio/timeline/captions";
import { durationOf, renderFrame } from "../../studio/timeline/frame";
import type { Storyboard } from "../../studio/timeline/storyboard";

const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const moments = [0, 3.97, 8.2, 15.5, 24.6, 33.3, 41.7, 50.1];
const framesOf = (board: Storyboard) => moments.map((at) => hash(renderFrame(board, at)));

/** Loads every module anew, so that nothing remembered from the first build can help the second. */
function loadAnew() {
  let fresh: { boards: Storyboard[]; render: typeof renderFrame } | undefined;
  jest.isolateModules(() => {
    fresh = {
      boards: jest.requireActual<typeof import("../../studio/storyboards/index")>(
        "../../studio/storyboards/index",
      ).storyboards,
      render: jest.requireActual<typeof import("../../studio/timeline/frame")>(
        "../../studio/timeline/frame",
      ).renderFrame,
    };
  });
  if (!fresh) throw new Error("the studio could not be loaded");
  return fresh;
}

/** Changed a drawing on purpose? Look at the frames, render the films anew, then put the new hashes here. */
const committed: Record<string, string[]> = {
  "first-to-file": [
    "3c444cad1eba2cf1672255190d5d18d747409c2db0dae4b3c3151312e778698b",
    "5e9bdbf550db73eef0b42dc821c99a6cb3b300fa94d550b0f07db26d4f2c71d8",
    "512555c721ae731bcd8664dfe7c18ff7b5f8de4be5cd3768acfff61c65e0921e",
    "eccaa0f773aec7af688192a5a65354bea7313850d883c8d7d04ffb43af4477d1",
    "76706d195c7f1919a552e5d8af9a9cba52d991c859be6f8cd300d1957bf0df21",
    "5ff7b8eab7cdcf538ad2a0e5e5c2d064a8abc9cadca56fca692fa9f4dd4ea6b5",
    "22ff2ab5b4a132d5cd67d5e869690cf03af8454bc1a2ac9d73d459e968f9efbf",
    "d1fd3829447ef5d9436dbf10609eb73f09b1cfe58218cb894c9187113a854385",
  ],
};

describe("the studio", () => {
  it("has films to draw, each under its own id and order", () => {
    expect(storyboards.length).toBeGreaterThanOrEqual(2);
    expect(new Set(storyboards.map(({ id }) => id)).size).toBe(storyboards.length);
    expect(new Set(storyboards.map(({ order }) => order)).size).toBe(storyboards.length);
  });

  it.each(storyboards)("draws the same frames of $id in two separate builds", (board) => {
    const { boards, render } = loadAnew();
    const again = boards.find(({ id }) => id === board.id) as Storyboard;
    expect(again).not.toBe(board);
    expect(moments.map((at) => hash(render(again, at)))).toEqual(framesOf(board));
  });

  it.each(Object.entries(committed))("draws %s as it was committed", (id, hashes) => {
    const board = storyboards.find((candidate) => candidate.id === id) as Storyboard;
    expect(framesOf(board)).toEqual(hashes);
  });

  it("draws something else at each moment", () => {
    for (const board of storyboards) expect(new Set(framesOf(board)).size).toBe(moments.length);
  });

  it.each(storyboards)("finds no fault with $id", (board) => {
    expect(faultsOf(board)).toEqual([]);
  });

  it.each(storyboards)("keeps the captions of $id apart and inside the film", (board) => {
    const captions = captionsOf(board);
    expect(captions.length).toBeGreaterThan(5);
    let last = 0;
    for (const { start, end } of captions) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(durationOf(board));
    expect(webVttOf(board).startsWith("WEBVTT\n\n1\n00:00:0")).toBe(true);
  });

  it.each(storyboards)("keeps the chapters of $id in order and inside the film", (board) => {
    const starts = chaptersOf(board).map(({ start }) => start);
    expect(starts.length).toBeGreaterThan(2);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...starts)).toBeLessThan(durationOf(board));
  });

  it.each(storyboards)("rests $id on quotes long enough to be checked", (board) => {
    expect(board.basis.length).toBeGreaterThan(0);
    for (const { quote } of board.basis) expect(quote.length).toBeGreaterThanOrEqual(6);
  });

  it("says what is wrong with a bad storyboard", () => {
    const [good] = storyboards as [Storyboard, ...Storyboard[]];
    const [first] = good.scenes as [Storyboard["scenes"][number], ...Storyboard["scenes"]];
    const lines = [
      { at: 0, over: 1, text: "太快" },
      { at: 0.5, over: 2, text: "这一句写得实在太长太长太长太长太长太长太长了" },
      { at: first.seconds + 500, over: 2, text: "片子早就放完了" },
    ];
    const bad: Storyboard = {
      ...good,
      scenes: [{ ...first, lines }],
      poster: { scene: first.id, at: 1 },
      stills: [],
      basis: [{ law: "trademark-law-2019", article: "31", quote: "太短" }],
    };
    const faults = faultsOf(bad).join("\n");
    for (const word of [
      "stands 1 s",
      "before the caption above",
      "longer than 20",
      "outside",
      "too short",
    ]) {
      expect(faults).toContain(word);
    }
  });
});
