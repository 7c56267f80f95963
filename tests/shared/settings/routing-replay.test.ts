import { createReplay, type PastRequest } from "#shared/settings/routing-replay";
import type { RoutingCentre, RoutingPlace } from "#shared/tickets/ticket-routing";

const place: RoutingPlace = {
  countyName: "赛罕区",
  unitCode: "150100",
  unitName: "呼和浩特市",
  lon: 111.7,
  lat: 40.8,
};
const aCentre = (id: string, changes: Partial<RoutingCentre> = {}): RoutingCentre => ({
  id,
  name: id,
  countyCode: "150105",
  unitCode: "150100",
  serves: ["150100"],
  rights: ["trademark"],
  experts: {},
  capacity: 1,
  load: 0,
  isActive: true,
  isSample: true,
  lon: 111.7,
  lat: 40.8,
  ...changes,
});
const sent = (day: number, endedOn: number | null): PastRequest => ({
  countyCode: "150105",
  infringementCountyCode: null,
  otherSideCountyCode: null,
  rights: ["trademark"],
  sentAt: new Date(Date.UTC(2026, 9, day)),
  endedAt: endedOn === null ? null : new Date(Date.UTC(2026, 9, endedOn)),
});

describe("sending past requests again", () => {
  const replay = (centres: RoutingCentre[]) => createReplay(centres, { placeOf: () => place });

  it("fills a centre that is empty at first, whatever it holds today", () => {
    const next = replay([aCentre("c-01", { load: 1 }), aCentre("c-02")]);
    expect([next(sent(1, null)), next(sent(2, null)), next(sent(3, null))]).toEqual([
      "c-01",
      "c-02",
      null,
    ]);
  });

  it("gives a place back at the moment the request ended", () => {
    const next = replay([aCentre("c-01")]);
    expect([next(sent(1, 3)), next(sent(2, 9)), next(sent(3, null))]).toEqual([
      "c-01",
      null,
      "c-01",
    ]);
  });

  it("leaves the centres it was given as they are", () => {
    const centre = aCentre("c-01", { load: 0 });
    replay([centre])(sent(1, null));
    expect(centre.load).toBe(0);
  });
});
