import type { RightKind } from "#shared/rights/right-kinds";
import {
  chooseCentre,
  defaultWeights,
  type RoutingCentre,
  type RoutingOptions,
  type RoutingPlace,
  type RoutingRequest,
  regionCode,
} from "#shared/tickets/ticket-routing";

/** Two units with two counties each, 0.1 degrees of longitude (8.4 km) apart. */
const places: Record<string, RoutingPlace> = Object.fromEntries(
  ["150101", "150102", "150201", "150202"].map((code, index) => [
    code,
    {
      countyName: `${code}旗`,
      unitCode: `${code.slice(0, 4)}00`,
      unitName: `${code.slice(0, 4)}市`,
      lon: 111 + index / 10,
      lat: 41,
    },
  ]),
);
const placeOf = (code: string) => places[code];

function aCentre(id: string, changes: Partial<RoutingCentre> = {}): RoutingCentre {
  const countyCode = changes.countyCode ?? "150101";
  const unitCode = `${countyCode.slice(0, 4)}00`;
  const { lon, lat } = places[countyCode] ?? { lon: 111, lat: 41 };
  return {
    id,
    name: `示例${id}`,
    countyCode,
    unitCode,
    serves: [unitCode],
    rights: ["copyright", "patent", "trademark"],
    experts: { copyright: 1 },
    capacity: 10,
    load: 0,
    isActive: true,
    isSample: true,
    lon,
    lat,
    ...changes,
  };
}
function aRequest(changes: Partial<RoutingRequest> = {}): RoutingRequest {
  return {
    countyCode: "150101",
    infringementCountyCode: null,
    otherSideCountyCode: null,
    rights: ["copyright"],
    ...changes,
  };
}
const choose = (
  centres: readonly RoutingCentre[],
  request: Partial<RoutingRequest> = {},
  options: Partial<RoutingOptions> = {},
) => chooseCentre(aRequest(request), centres, { placeOf, ...options });

describe("who may", () => {
  it.each<[string, Partial<RoutingCentre>, Partial<RoutingRequest>]>([
    ["serves another unit only", { serves: ["150200"] }, {}],
    ["serves another county of the unit only", { serves: ["150102"] }, {}],
    ["is not competent for the right", { rights: ["patent"] }, {}],
    ["is competent for one of two rights only", {}, { rights: ["copyright", "trade_secret"] }],
    ["is not active", { isActive: false }, {}],
    ["is full", { capacity: 3, load: 3 }, {}],
    ["has more than it may have", { capacity: 3, load: 4 }, {}],
    ["has no room at all", { capacity: 0 }, {}],
    ["does not know the county", {}, { countyCode: "159999" }],
  ])("is not a centre that %s", (_, changes, request) => {
    const decision = choose([aCentre("c-01", changes)], request);
    expect(decision.centreId).toBeNull();
    expect(decision.order).toEqual([]);
    expect(decision.reasons).toEqual([]);
  });

  it.each<[string, Partial<RoutingOptions>]>([
    ["in conflict", { conflictedCentreIds: ["c-01"] }],
    ["left out", { excluded: ["c-01"] }],
  ])("is not a centre that is %s", (_, options) => {
    expect(choose([aCentre("c-01"), aCentre("c-02")], {}, options).order).toEqual(["c-02"]);
  });

  it.each<[string, Partial<RoutingCentre>, Partial<RoutingRequest>]>([
    ["serves the county by name", { serves: ["150101"] }, {}],
    ["serves the unit", { serves: ["150100"] }, {}],
    ["serves the region", { serves: [regionCode], countyCode: "150201" }, {}],
    ["serves where it happened", { serves: ["150200"] }, { infringementCountyCode: "150202" }],
    ["serves where one does business", { serves: ["150200"] }, { businessCountyCode: "150202" }],
    ["serves where the other side is", { serves: ["150200"] }, { otherSideCountyCode: "150202" }],
    ["knows every right asked", {}, { rights: ["copyright", "patent"] }],
    ["knows other rights, when nobody can say yet", { rights: ["patent"] }, { rights: ["unsure"] }],
    ["knows other rights, when it is none of them", { rights: ["patent"] }, { rights: ["other"] }],
    [
      "knows what can be said of it",
      { rights: ["copyright"] },
      { rights: ["copyright", "unsure"] },
    ],
    ["has one place left", { capacity: 3, load: 2 }, {}],
  ])("is a centre that %s", (_, changes, request) => {
    expect(choose([aCentre("c-01", changes)], request).centreId).toBe("c-01");
  });
});

describe("who should", () => {
  it.each<[string, RoutingCentre, RoutingCentre, Partial<RoutingRequest>?]>([
    [
      "the same county before the same unit",
      aCentre("c-02"),
      aCentre("c-01", { countyCode: "150102" }),
    ],
    [
      "the same unit before the region",
      aCentre("c-02", { countyCode: "150102" }),
      aCentre("c-01", { countyCode: "150201", serves: [regionCode] }),
    ],
    [
      "a county served by name like one's own",
      aCentre("c-02", { countyCode: "150102", serves: ["150101"] }),
      aCentre("c-01", { countyCode: "150102" }),
    ],
    [
      "the county one does business in before the unit one lives in",
      aCentre("c-02", { countyCode: "150201" }),
      aCentre("c-01", { countyCode: "150102" }),
      { businessCountyCode: "150201" },
    ],
    [
      "the county one does business in before the county it happened in",
      aCentre("c-02", { countyCode: "150201", serves: ["150201"] }),
      aCentre("c-01", { countyCode: "150202", serves: ["150202"] }),
      {
        countyCode: "159999",
        businessCountyCode: "150201",
        infringementCountyCode: "150202",
      },
    ],
    [
      "the unit one lives in before the county it happened in",
      aCentre("c-02", { countyCode: "150102" }),
      aCentre("c-01", { countyCode: "150201" }),
      { infringementCountyCode: "150201" },
    ],
    [
      "the county it happened in before a centre for the region",
      aCentre("c-02", { countyCode: "150201" }),
      aCentre("c-01", { countyCode: "150202", serves: [regionCode] }),
      { infringementCountyCode: "150201" },
    ],
    [
      "where it happened before where the other side is",
      aCentre("c-02", { countyCode: "150201" }),
      aCentre("c-01", { countyCode: "150102" }),
      { countyCode: "159999", infringementCountyCode: "150201", otherSideCountyCode: "150102" },
    ],
    [
      "more experts of its own",
      aCentre("c-02", { experts: { copyright: 3 } }),
      aCentre("c-01", { experts: { copyright: 1, patent: 9 } }),
    ],
    [
      "experts for both rights before many for one",
      aCentre("c-02", { experts: { copyright: 1, patent: 1 } }),
      aCentre("c-01", { experts: { copyright: 9 } }),
      { rights: ["copyright", "patent"] },
    ],
    ["less load", aCentre("c-02", { load: 2 }), aCentre("c-01", { load: 6 })],
    [
      "less load for its size",
      aCentre("c-02", { load: 6, capacity: 20 }),
      aCentre("c-01", { load: 5, capacity: 10 }),
    ],
    ["the shorter way", aCentre("c-02", { lat: 41.1 }), aCentre("c-01", { lat: 42 })],
    ["the smaller id, all else equal", aCentre("c-01"), aCentre("c-02")],
  ])("prefers %s", (_, better, worse, request = {}) => {
    expect(choose([worse, better], request).order).toEqual([better.id, worse.id]);
  });

  it.each<[string, RoutingCentre, RoutingCentre]>([
    [
      "an expert next door before none at home",
      aCentre("c-02", { countyCode: "150102" }),
      aCentre("c-01", { experts: {} }),
    ],
    [
      "somebody free in the unit before a queue at home",
      aCentre("c-02", { countyCode: "150102" }),
      aCentre("c-01", { load: 9, waiting: 6 }),
    ],
    [
      "home before who is a little less busy",
      aCentre("c-02", { load: 3, waiting: 1, capacity: 30 }),
      aCentre("c-01", { countyCode: "150102", load: 2, waiting: 0, capacity: 30 }),
    ],
    [
      "whoever has fewer waiting, not who has fewer in hand",
      aCentre("c-02", { load: 8, waiting: 0 }),
      aCentre("c-01", { load: 3, waiting: 3 }),
    ],
  ])("weighs days, experts and law against each other: %s", (_, better, worse) => {
    expect(choose([worse, better]).order).toEqual([better.id, worse.id]);
  });

  it("stays with the centre agreed to while the best saves no more than a working day", () => {
    const best = aCentre("c-01", { waiting: 0 });
    const agreed = (waiting: number) => aCentre("c-02", { waiting, load: 9 });
    const options = { agreedCentreId: "c-02" };
    const near = choose([best, agreed(1)], {}, options);
    expect([near.centreId, near.order]).toEqual(["c-02", ["c-02", "c-01"]]);
    expect(near.runnersUp[0]).toMatchObject({ centreId: "c-01", why: "less_suited" });
    expect(choose([best, agreed(7)], {}, options).centreId).toBe("c-01");
    expect(choose([best, { ...agreed(1), isActive: false }], {}, options).centreId).toBe("c-01");
  });

  it("follows other weights when they are given", () => {
    const near = aCentre("c-01", { load: 9 });
    const idle = aCentre("c-02", { countyCode: "150102" });
    const weights = { ...defaultWeights, reach: { county: 0, unit: 500, region: 500 } };
    expect(choose([near, idle]).centreId).toBe("c-02");
    expect(choose([near, idle], {}, { weights }).centreId).toBe("c-01");
  });
});

describe("the reasons", () => {
  it("say where, what, how busy, no conflict and how far", () => {
    const centre = aCentre("c-01", { load: 6, capacity: 12, experts: { copyright: 3 } });
    expect(choose([centre]).reasons).toEqual([
      { code: "jurisdiction", basis: "residence", reach: "county", placeName: "150101旗" },
      { code: "competence", rights: ["copyright"], experts: 3 },
      { code: "capacity", open: 6, capacity: 12, extraDays: 0 },
      { code: "no_conflict" },
      { code: "distance", km: 0 },
    ]);
  });

  it.each<[string, Partial<RoutingCentre>, Partial<RoutingRequest>, object]>([
    [
      "the unit",
      { countyCode: "150102" },
      {},
      { basis: "residence", reach: "unit", placeName: "1501市" },
    ],
    [
      "the region",
      { countyCode: "150201", serves: [regionCode] },
      {},
      { basis: "residence", reach: "region", placeName: "内蒙古自治区" },
    ],
    [
      "where it happened",
      { countyCode: "150201" },
      { infringementCountyCode: "150201" },
      { basis: "infringement", reach: "county", placeName: "150201旗" },
    ],
    [
      "where the other side is",
      { countyCode: "150201" },
      { otherSideCountyCode: "150202" },
      { basis: "other_side", reach: "unit", placeName: "1502市" },
    ],
  ])("name %s", (_, changes, request, expected) => {
    const [first] = choose([aCentre("c-01", changes)], request).reasons;
    expect(first).toEqual({ code: "jurisdiction", ...expected });
  });
});

describe("the runners-up", () => {
  const chosen = aCentre("c-01", { load: 6, capacity: 12 });
  const told = (centres: RoutingCentre[], options: Partial<RoutingOptions> = {}) =>
    choose([chosen, ...centres], {}, options).runnersUp.map(
      ({ centreId, why }) => `${centreId} ${why}`,
    );

  it("say that another would do, and how much longer it would take", () => {
    const busy = aCentre("c-02", { load: 11, capacity: 12 });
    const [runnerUp] = choose([chosen, busy]).runnersUp;
    expect(runnerUp).toMatchObject({ centreId: "c-02", why: "less_suited" });
    expect(runnerUp?.reasons).toContainEqual({
      code: "capacity",
      open: 11,
      capacity: 12,
      extraDays: 4,
    });
  });

  it("are at most three, one of them for why a neighbour was not chosen", () => {
    const others = ["c-02", "c-03", "c-04"].map((id) => aCentre(id, { load: 8 }));
    const neighbour = aCentre("c-05", { rights: ["patent"] });
    expect(told([...others, neighbour])).toEqual([
      "c-02 less_suited",
      "c-03 less_suited",
      "c-05 not_competent",
    ]);
    expect(told(others)).toEqual(["c-02 less_suited", "c-03 less_suited", "c-04 less_suited"]);
  });

  it.each<[string, Partial<RoutingCentre>]>([
    ["not_competent", { rights: ["patent"] }],
    ["full", { load: 10 }],
    ["no_jurisdiction", { countyCode: "150102", serves: ["150102"] }],
  ])("say %s", (why, changes) => {
    expect(told([aCentre("c-02", changes)])).toEqual([`c-02 ${why}`]);
  });

  it("are the refused ones when nobody fits", () => {
    const decision = choose([aCentre("c-01", { load: 10 }), aCentre("c-02", { rights: [] })]);
    expect(decision.runnersUp.map(({ why }) => why)).toEqual(["full", "not_competent"]);
  });

  it("never tell the public that the other side is served somewhere", () => {
    const options = { conflictedCentreIds: ["c-02"] };
    expect(told([aCentre("c-02")], options)).toEqual([]);
    expect(told([aCentre("c-02")], { ...options, shouldNameConflicts: true })).toEqual([
      "c-02 conflict",
    ]);
  });

  it.each<[string, Partial<RoutingCentre>, Partial<RoutingOptions>]>([
    ["is closed", { isActive: false }, {}],
    ["was left out", {}, { excluded: ["c-02"] }],
    ["is far away and not in charge", { countyCode: "150201", serves: ["150200"] }, {}],
  ])("do not name a centre that %s", (_, changes, options) => {
    expect(told([aCentre("c-02", changes)], options)).toEqual([]);
  });
});

describe("whatever is asked of whichever centres", () => {
  const cases = Array.from({ length: 300 }, (_, seed) => aCase(seed + 1));

  it("never takes one that may not, and leaves out none that may", () => {
    for (const { request, centres, options } of cases) {
      const may = centres.filter((centre) => mayTake(centre, request, options));
      const { order, centreId } = chooseCentre(request, centres, options);
      expect(order).toHaveLength(may.length);
      expect(new Set(order)).toEqual(new Set(may.map(({ id }) => id)));
      expect(centreId).toBe(order[0] ?? null);
    }
  });

  it("decides the same in whichever order the centres come", () => {
    for (const { request, centres, options, random } of cases) {
      const shuffled = centres.toSorted(() => random() - 0.5);
      expect(chooseCentre(request, shuffled, options)).toEqual(
        chooseCentre(request, centres, options),
      );
    }
  });

  it("has cases in which somebody fits and cases in which nobody does", () => {
    const chosen = cases.map(
      ({ request, centres, options }) => chooseCentre(request, centres, options).centreId,
    );
    expect(chosen.filter((id) => id === null).length).toBeGreaterThan(10);
    expect(chosen.filter((id) => id !== null).length).toBeGreaterThan(100);
  });
});

/** The rule of who may, written a second time and plainly. */
function mayTake(centre: RoutingCentre, request: RoutingRequest, options: RoutingOptions): boolean {
  const codes = [request.countyCode, request.infringementCountyCode, request.otherSideCountyCode];
  const isInCharge = codes.some((code) => {
    const unitCode = code && places[code]?.unitCode;
    return [code, unitCode, unitCode && regionCode].some((one) =>
      centre.serves.includes(one ?? ""),
    );
  });
  const isCompetent = request.rights.every(
    (kind) => kind === "unsure" || kind === "other" || centre.rights.includes(kind),
  );
  const barred = [...(options.excluded ?? []), ...(options.conflictedCentreIds ?? [])];
  const isFree = centre.isActive && centre.load < centre.capacity && !barred.includes(centre.id);
  return isInCharge && isCompetent && isFree;
}

/** A case of its own for each seed, the same in every run. */
function aCase(seed: number) {
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  };
  const counties = Object.keys(places);
  const kinds: RightKind[] = ["copyright", "patent", "trademark", "trade_secret", "unsure"];
  const ids = Array.from({ length: 12 }, (_, index) => `c-${String(index + 1).padStart(2, "0")}`);
  const centres = ids.map((id) => {
    const countyCode = pick(counties);
    const unitCode = places[countyCode]?.unitCode ?? "";
    return aCentre(id, {
      countyCode,
      serves: [pick([countyCode, unitCode, unitCode, regionCode, pick(counties)])],
      rights: kinds.slice(0, 4).filter(() => random() < 0.7),
      experts: random() < 0.5 ? { copyright: Math.floor(random() * 4) } : {},
      capacity: Math.floor(random() * 4),
      load: Math.floor(random() * 3),
      isActive: random() < 0.9,
      lon: 111 + Math.floor(random() * 3) / 10,
    });
  });
  const request = aRequest({
    countyCode: pick(counties),
    infringementCountyCode: pick([null, pick(counties)]),
    otherSideCountyCode: pick([null, pick(counties)]),
    rights: [...new Set([pick(kinds), pick(kinds)])],
  });
  const options = { placeOf, excluded: [pick(ids)], conflictedCentreIds: [pick(ids)] };
  return { request, centres, options, random };
}

/** mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
