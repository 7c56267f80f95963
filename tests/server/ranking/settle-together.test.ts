import { setImmediate as nextTurn } from "node:timers/promises";
import { createSettling } from "../../../server/ranking/settling";
import { useDatabase } from "../../support/database";

describe("settling the ranking", () => {
  useDatabase();

  it("serves everybody who asks while a run has not begun with that one run", async () => {
    const settling = createSettling({ listWeeks: async () => [], now: () => new Date() });
    const running = settling.settle();
    await nextTurn();
    const [next, same] = [settling.settle(), settling.settle()];
    expect(next).toBe(same);
    expect(next).not.toBe(running);
    await Promise.all([running, next]);
    const later = settling.settle();
    expect(later).not.toBe(next);
    await later;
  });
});
