import { rightKinds } from "#shared/rights/right-kinds";
import { chooseCentre, regionCode } from "#shared/tickets/ticket-routing";
import {
  centreLoaders,
  centreNames,
  listRoutingCentres,
  placeOf,
  readCentreBrief,
  sampleStaffCentres,
} from "../../../server/centres";
import { CentreModel } from "../../../server/centres/centre-model";
import { units } from "../../../server/centres/regions";
import { useDatabase } from "../../support/database";

const loadContent = async () => {
  let added = 0;
  for (const { load } of centreLoaders) added += (await load()).added;
  return added;
};

describe("the directory's content", () => {
  useDatabase();
  beforeEach(async () => {
    await CentreModel.deleteMany({});
  });

  describe("loading the directory", () => {
    it("adds the 38 samples once", async () => {
      expect(await loadContent()).toBe(38);
      expect(await loadContent()).toBe(0);
    });

    it("leaves an edited row alone, and its places", async () => {
      await loadContent();
      const edited = { name: "改过的名字", capacity: 1, openTicketIds: ["a".repeat(24)] };
      await CentreModel.updateOne({ _id: "c-02" }, edited);
      await loadContent();
      expect(await CentreModel.findById("c-02").lean()).toMatchObject(edited);
    });

    it("brings back a row that was removed", async () => {
      await loadContent();
      await CentreModel.deleteOne({ _id: "c-02" });
      expect(await loadContent()).toBe(1);
    });

    it("bears being done by several nodes at once", async () => {
      const added = await Promise.all([loadContent(), loadContent(), loadContent()]);
      expect(added.reduce((sum, one) => sum + one)).toBe(38);
      expect(await CentreModel.countDocuments()).toBe(38);
    });
  });

  describe("the sample directory", () => {
    const common = ["patent", "trademark", "copyright", "geographical_indication"] as const;
    const rarer = ["trade_secret", "layout_design", "plant_variety"] as const;
    const route = async (countyCode: string, right: (typeof rightKinds)[number]) =>
      chooseCentre(
        { countyCode, infringementCountyCode: null, otherSideCountyCode: null, rights: [right] },
        await listRoutingCentres(),
        { placeOf },
      );

    it("has in every unit a centre for the four common rights", async () => {
      await loadContent();
      const centres = await listRoutingCentres();
      const without = units.filter(
        ({ code }) =>
          !centres.some(
            ({ serves, rights }) =>
              serves.includes(code) && common.every((right) => rights.includes(right)),
          ),
      );
      expect(without).toEqual([]);
    });

    it.each(rarer)("has a centre for the whole region for %s", async (right) => {
      await loadContent();
      const centres = await listRoutingCentres();
      const all = centres.filter(
        ({ serves, rights }) => serves.includes(regionCode) && rights.includes(right),
      );
      expect(all).not.toEqual([]);
    });

    it("sends every kind of right from every county somewhere", async () => {
      await loadContent();
      const centres = await listRoutingCentres();
      const lost = units
        .flatMap(({ counties }) => counties)
        .flatMap(({ code }) =>
          rightKinds.filter((right) => {
            const request = {
              countyCode: code,
              infringementCountyCode: null,
              otherSideCountyCode: null,
              rights: [right],
            };
            return chooseCentre(request, centres, { placeOf }).centreId === null;
          }),
        );
      expect(lost).toEqual([]);
    });

    it("sends the demonstration firm's request (赛罕区, copyright) to staff-a", async () => {
      await loadContent();
      const { centreId, reasons, order } = await route("150105", "copyright");
      const [staffA, staffB] = sampleStaffCentres();
      expect(centreId).toBe(staffA);
      expect(order).toContain(staffB);
      expect(reasons).toEqual([
        { code: "jurisdiction", basis: "residence", reach: "county", placeName: "赛罕区" },
        { code: "competence", rights: ["copyright"], experts: 3 },
        { code: "capacity", open: 0, capacity: 12, extraDays: 0 },
        { code: "no_conflict" },
        { code: "distance", km: 1.3 },
      ]);
    });
  });

  describe("a centre in a line", () => {
    it("has name and place", async () => {
      await loadContent();
      expect(await readCentreBrief("c-02")).toEqual({
        id: "c-02",
        name: "示例二号工作站",
        placeName: "呼和浩特市赛罕区",
        isSample: true,
      });
      expect((await centreNames()).get("c-02")).toBe("示例二号工作站");
    });

    it("names a county that is its own unit once", async () => {
      await loadContent();
      expect(await readCentreBrief("c-37")).toMatchObject({ placeName: "满洲里市" });
    });

    it("is null for an id that is not there", async () => {
      await loadContent();
      expect(await readCentreBrief("c-99")).toBeNull();
    });
  });
});
