import { createWriteGatherer } from "../../../server/quiz/write-gatherer";

/** A place to write to that is slow on demand and remembers its batches. */
function slowPlace(options: { most?: number; lanes?: number } = {}) {
  const batches: string[][] = [];
  const releases: (() => void)[] = [];
  const gather = createWriteGatherer<string, string>({
    keyOf: (write) => write.slice(0, 1),
    most: options.most ?? 100,
    lanes: options.lanes ?? 1,
    perform: async (writes) => {
      batches.push([...writes]);
      await new Promise<void>((resolve) => releases.push(resolve));
      if (writes.includes("fails")) throw new Error("the journal is full");
      return writes.map((write) => `${write} kept`);
    },
  });
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return {
    batches,
    gather,
    turn,
    release: async () => {
      releases.shift()?.();
      await turn();
      await turn();
    },
  };
}

describe("a write gatherer", () => {
  it("sends a lone write at once and settles it with its own result", async () => {
    const place = slowPlace();
    const kept = place.gather("a");
    await place.turn();
    await place.release();
    expect(await kept).toBe("a kept");
    expect(place.batches).toEqual([["a"]]);
  });

  it("gathers what arrives while a batch is under way into the next one, in order", async () => {
    const place = slowPlace();
    const first = place.gather("a1");
    await place.turn();
    const rest = [place.gather("a2"), place.gather("b1"), place.gather("a3")];
    await place.release();
    await place.release();
    expect(await Promise.all([first, ...rest])).toEqual([
      "a1 kept",
      "a2 kept",
      "b1 kept",
      "a3 kept",
    ]);
    expect(place.batches).toEqual([["a1"], ["a2", "b1", "a3"]]);
  });

  it("answers nobody before their batch is done", async () => {
    const place = slowPlace();
    let isDone = false;
    const kept = place.gather("a").then(() => {
      isDone = true;
    });
    await place.turn();
    await place.turn();
    expect(isDone).toBe(false);
    await place.release();
    await kept;
    expect(isDone).toBe(true);
  });

  it("refuses the whole batch when it fails, and goes on with the next", async () => {
    const place = slowPlace();
    const outcomes = Promise.allSettled([place.gather("a"), place.gather("fails")]);
    await place.turn();
    const later = place.gather("c");
    await place.release();
    await place.release();
    expect((await outcomes).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await later).toBe("c kept");
  });

  it("never makes a batch larger than allowed", async () => {
    const place = slowPlace({ most: 2 });
    const kept = Promise.all(["a", "b", "c"].map((write) => place.gather(write)));
    await place.turn();
    await place.release();
    await place.release();
    await kept;
    expect(place.batches).toEqual([["a", "b"], ["c"]]);
  });

  it("keeps equal keys in one lane, so that a later write never overtakes", async () => {
    const place = slowPlace({ lanes: 2 });
    const kept = Promise.all(["a1", "b1", "a2"].map((write) => place.gather(write)));
    await place.turn();
    expect(place.batches).toEqual([["a1", "a2"], ["b1"]]);
    await place.release();
    await place.release();
    await kept;
  });
});
