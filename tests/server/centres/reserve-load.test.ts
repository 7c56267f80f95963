import {
  centreLoaders,
  listReservations,
  listRoutingCentres,
  releaseLoad,
  reserveLoad,
} from "../../../server/centres";
import { CentreModel } from "../../../server/centres/centre-model";
import { useDatabase } from "../../support/database";

const ticketIds = (count: number) =>
  Array.from({ length: count }, (_, index) => index.toString(16).padStart(24, "0"));
const loadOf = async (id: string) =>
  (await listRoutingCentres()).find((centre) => centre.id === id)?.load;

describe("places at a centre", () => {
  useDatabase();
  beforeEach(async () => {
    await CentreModel.deleteMany({});
    for (const { load } of centreLoaders) await load();
  });

  describe("reserveLoad", () => {
    it("takes a place, which the router sees at once", async () => {
      expect(await loadOf("c-02")).toBe(0);
      expect(await reserveLoad("c-02", "a".repeat(24))).toBe(true);
      expect(await loadOf("c-02")).toBe(1);
    });

    it("takes one place for one request, however often it asks", async () => {
      const answers = await Promise.all(
        Array.from({ length: 16 }, () => reserveLoad("c-02", "a".repeat(24))),
      );
      expect(new Set(answers)).toEqual(new Set([true]));
      expect(await loadOf("c-02")).toBe(1);
    });

    it("never takes more than the capacity, with 64 asking at once", async () => {
      const answers = await Promise.all(ticketIds(64).map((id) => reserveLoad("c-02", id)));
      expect(answers.filter(Boolean)).toHaveLength(12);
      expect(await loadOf("c-02")).toBe(12);
    });

    it("never takes more than the capacity while places are given back", async () => {
      const ids = ticketIds(64);
      const answers = await Promise.all(
        ids.map(async (id, index) => {
          const isMine = await reserveLoad("c-02", id);
          if (index % 2 === 0) await releaseLoad("c-02", id);
          return isMine;
        }),
      );
      const kept = ids.filter((_, index) => index % 2 === 1 && answers[index]);
      const rows = await listReservations();
      const held = rows.find(({ centreId }) => centreId === "c-02")?.ticketIds ?? [];
      expect(held.toSorted()).toEqual(kept);
      expect(held.length).toBeLessThanOrEqual(12);
    });

    it("lets a full centre say yes again to who has a place", async () => {
      const ids = ticketIds(12);
      await Promise.all(ids.map((id) => reserveLoad("c-02", id)));
      expect(await reserveLoad("c-02", "f".repeat(24))).toBe(false);
      expect(await reserveLoad("c-02", ids[0] ?? "")).toBe(true);
    });

    it("has no place at a closed centre, nor at one that is not there", async () => {
      await CentreModel.updateOne({ _id: "c-02" }, { isActive: false });
      expect(await reserveLoad("c-02", "a".repeat(24))).toBe(false);
      expect(await reserveLoad("c-99", "a".repeat(24))).toBe(false);
    });
  });

  describe("releaseLoad", () => {
    it("gives the place back, and bears being done twice", async () => {
      await reserveLoad("c-03", "a".repeat(24));
      await reserveLoad("c-03", "b".repeat(24));
      await releaseLoad("c-03", "a".repeat(24));
      await releaseLoad("c-03", "a".repeat(24));
      expect(await loadOf("c-03")).toBe(1);
    });
  });
});
