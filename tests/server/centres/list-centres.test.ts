import { type CentreView, centreView, type UnitView } from "#shared/centres/centre-schemas";
import { useTestServer } from "../../support/test-server";

describe("the directory", () => {
  let moment = "2026-09-18T10:00+08:00";
  const ask = useTestServer({ now: () => new Date(moment) }, { hasContent: true });
  const listed = async (query = "") => {
    const answer = await ask("get", `/api/centres${query}`);
    expect(answer.status).toBe(200);
    return answer.body.data.items as CentreView[];
  };

  describe("GET /api/regions", () => {
    it("lists 14 reporting units with 103 counties, each county once", async () => {
      const answer = await ask("get", "/api/regions");
      const units = answer.body.data.items as UnitView[];
      const codes = units.flatMap(({ counties }) => counties.map(({ code }) => code));
      expect(units).toHaveLength(14);
      expect(codes).toHaveLength(103);
      expect(new Set(codes).size).toBe(103);
    });

    it("has 满洲里 and 二连浩特 as units of their own", async () => {
      const answer = await ask("get", "/api/regions");
      const units = answer.body.data.items as UnitView[];
      const own = units.filter(({ counties }) => counties.length === 1);
      expect(own.map(({ code, name }) => [code, name])).toEqual([
        ["150781", "满洲里市"],
        ["152501", "二连浩特市"],
      ]);
    });
  });

  describe("GET /api/centres", () => {
    it("lists the 38 samples, every one marked as such and without a phone", async () => {
      const centres = await listed();
      expect(centres).toHaveLength(38);
      expect(centres.every(({ name, isSample }) => name.includes("示例") && isSample)).toBe(true);
      expect(centres.every(({ phone }) => phone === null)).toBe(true);
    });

    it("never tells load, capacity or what it serves", async () => {
      const [first] = await listed();
      expect(centreView.strict().parse(first)).toEqual(first);
    });

    it.each([
      ["呼和浩特市", "150100", 5],
      ["包头市", "150200", 4],
      ["乌海市", "150300", 1],
      ["赤峰市", "150400", 4],
      ["通辽市", "150500", 3],
      ["鄂尔多斯市", "150600", 4],
      ["呼伦贝尔市", "150700", 3],
      ["巴彦淖尔市", "150800", 3],
      ["乌兰察布市", "150900", 3],
      ["兴安盟", "152200", 2],
      ["锡林郭勒盟", "152500", 2],
      ["阿拉善盟", "152900", 2],
      ["满洲里市", "150781", 1],
      ["二连浩特市", "152501", 1],
    ])("has the centres of %s (%s)", async (unitName, code, count) => {
      const centres = await listed(`?region=${code}`);
      expect(centres).toHaveLength(count);
      expect(new Set(centres.map((centre) => centre.unitName))).toEqual(new Set([unitName]));
    });

    it("has the centres of a county", async () => {
      const centres = await listed("?region=150105");
      expect(centres.map(({ id, countyName }) => [id, countyName])).toEqual([["c-02", "赛罕区"]]);
    });

    it("has those that act for a county which has none", async () => {
      const centres = await listed("?region=150125");
      expect(centres.map(({ id }) => id)).toEqual(["c-01", "c-02", "c-05"]);
    });

    it("has nothing for a code that is no place", async () => {
      expect(await listed("?region=159999")).toEqual([]);
    });

    it("keeps to those competent for a right", async () => {
      const centres = await listed("?right=layout_design");
      expect(centres.map(({ id }) => id)).toEqual(["c-01", "c-07"]);
    });

    it("puts the nearest to a county first, with kilometres", async () => {
      const centres = await listed("?near=150105");
      expect(centres[0]).toMatchObject({ id: "c-02", distanceKm: 1.3 });
      const kilometres = centres.map(({ distanceKm }) => distanceKm ?? -1);
      expect(kilometres).toEqual(kilometres.toSorted((one, other) => one - other));
    });

    it("puts the nearest to a point on the map first", async () => {
      const [first] = await listed("?near=117.46,49.59&right=trademark");
      expect(first).toMatchObject({ countyName: "满洲里市" });
    });

    it("knows no distance when nobody says where from", async () => {
      const centres = await listed();
      expect(new Set(centres.map(({ distanceKm }) => distanceKm))).toEqual(new Set([null]));
    });

    it.each([
      ["region", "?region=110000"],
      ["region", "?region[$ne]=1"],
      ["right", "?right=everything"],
      ["near", "?near=here"],
      ["near", "?near=159999"],
      ["near", "?near=200,40"],
      ["limit", "?limit=5"],
    ])("refuses a bad %s (%s)", async (field, query) => {
      const answer = await ask("get", `/api/centres${query}`);
      expect(answer.status).toBe(400);
      expect(answer.body.error.code).toBe("invalid_request");
      expect(answer.body.error.details.issues[0].field).toContain(field);
    });

    it.each([
      ["on a working morning", "2026-09-18T10:00+08:00", true],
      ["at noon", "2026-09-18T12:00+08:00", false],
      ["on a Saturday", "2026-09-19T10:00+08:00", false],
      ["on a Sunday that is worked", "2026-09-20T15:00+08:00", true],
      ["on a holiday", "2026-10-01T10:00+08:00", false],
    ])("says whether it is open %s", async (_, now, isOpen) => {
      moment = now;
      const centres = await listed();
      expect(new Set(centres.map(({ isOpenNow }) => isOpenNow))).toEqual(new Set([isOpen]));
    });
  });

  describe("GET /api/centres/:centreId", () => {
    it.each([
      ["in the morning", "2026-09-18T10:00+08:00", "12:00", null],
      [
        "over lunch",
        "2026-09-18T12:30+08:00",
        null,
        { day: "2026-09-18", time: "14:30", isProvisional: false },
      ],
      [
        "before a holiday",
        "2026-09-30T18:00+08:00",
        null,
        { day: "2026-10-08", time: "09:00", isProvisional: false },
      ],
    ])("says %s when it closes or opens next", async (_, now, closesAt, opensNext) => {
      moment = now;
      const answer = await ask("get", "/api/centres/c-01");
      expect(answer.body.data).toMatchObject({ closesAt, opensNext });
    });

    it("gives one centre with its distance from a county", async () => {
      const answer = await ask("get", "/api/centres/c-02?near=150105");
      expect(answer.status).toBe(200);
      expect(answer.body.data).toMatchObject({
        id: "c-02",
        name: "示例二号工作站",
        countyName: "赛罕区",
        unitName: "呼和浩特市",
        hours: "工作日 09:00–12:00，14:30–17:30",
        expertRights: ["copyright", "trademark"],
        distanceKm: 1.3,
      });
    });

    it("has none of another id", async () => {
      const answer = await ask("get", "/api/centres/c-99");
      expect(answer.status).toBe(404);
      expect(answer.body.error.code).toBe("not_found");
    });

    it.each(["/api/centres/c-1", "/api/centres/$ne", "/api/centres/c-02?near=117.46,49.59"])(
      "refuses %s",
      async (where) => {
        const answer = await ask("get", where);
        expect(answer.status).toBe(400);
        expect(answer.body.error.code).toBe("invalid_request");
      },
    );
  });
});
