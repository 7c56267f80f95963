import { model, Schema } from "mongoose";
import { isDatabaseAway, isDuplicateKey } from "../../../server/database/database-errors";
import { heavily } from "../../../server/database/heavy-queries";
import { insertOnce } from "../../../server/database/insert-once";
import { trusted } from "../../../server/database/trusted";
import { useDatabase } from "../../support/database";

const ThingModel = model(
  "Thing",
  new Schema<{ name: string; size: number }>({
    name: { type: String, required: true, unique: true },
    size: { type: Number, required: true },
  }),
);

describe("the rules of the database", () => {
  useDatabase();
  const create = (name: string, size = 1) => ThingModel.create({ name, size });

  it("an operator from outside is a value, ours is an operator", async () => {
    await create("甲", 3);
    const sent = { $gt: 0 } as unknown as number;
    await expect(ThingModel.find({ size: sent })).rejects.toThrow();
    expect(await ThingModel.find({ name: "甲", size: trusted({ $gt: 0 }) })).toHaveLength(1);
    const inOr = { $or: [{ size: trusted({ $gt: 5 }) }, { size: trusted({ $lt: 5 }) }] };
    expect(await ThingModel.find(inOr)).toHaveLength(1);
  });

  it("a doubled key is known, and by which field", async () => {
    await create("乙");
    const error = await create("乙").catch((found: unknown) => found);
    expect(isDuplicateKey(error)).toBe(true);
    expect(isDuplicateKey(error, "name")).toBe(true);
    expect(isDuplicateKey(error, "size")).toBe(false);
    expect(
      [undefined, null, new Error("x"), { code: 1 }].some((other) => isDuplicateKey(other)),
    ).toBe(false);
  });

  it("a database that is away is known from a refusal and from a bug", async () => {
    const named = (name: string) => Object.assign(new Error("x"), { name });
    expect(isDatabaseAway(named("MongoNetworkError"))).toBe(true);
    expect(isDatabaseAway(named("MongoServerSelectionError"))).toBe(true);
    expect(isDatabaseAway(Object.assign(named("MongoServerError"), { code: 189 }))).toBe(true);
    expect(isDatabaseAway(Object.assign(named("MongoServerError"), { code: 11000 }))).toBe(false);
    expect(isDatabaseAway(new TypeError("x"))).toBe(false);
    const piped = Object.assign(new Error("write EPIPE"), { code: "EPIPE" });
    expect(isDatabaseAway(piped)).toBe(false);
  });

  it("insertOnce stores once under an id, and finds it the second time", async () => {
    const id = "a".repeat(24);
    const first = await insertOnce<{ size: number }>(ThingModel, id, { name: "丙", size: 1 });
    const second = await insertOnce<{ size: number }>(ThingModel, id, { name: "丙", size: 2 });
    expect(first.size).toBe(1);
    expect(second.size).toBe(1);
    const other = insertOnce<{ size: number }>(ThingModel, "b".repeat(24), { name: "丙", size: 1 });
    await expect(other).rejects.toMatchObject({ code: 11000 });
  });

  it("heavily lets two run at once, keeps the order, and goes on after a fault", async () => {
    let running = 0;
    let most = 0;
    const order: number[] = [];
    const query = (index: number) => async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 10));
      running -= 1;
      order.push(index);
      if (index === 1) throw new Error("one failed");
      return index;
    };
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) => heavily(query(index))),
    );
    expect(most).toBe(2);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(answers.filter(({ status }) => status === "rejected")).toHaveLength(1);
  });

  it("heavily refuses when too many wait", async () => {
    let open: (() => void) | undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const all = Array.from({ length: 53 }, () => heavily(() => gate));
    await expect(all.at(-1)).rejects.toMatchObject({ code: "unavailable" });
    open?.();
    await Promise.allSettled(all);
  });
});
