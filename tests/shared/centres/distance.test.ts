import { distanceKm } from "#shared/centres/distance";

const hohhot = { lon: 111.670801, lat: 40.818311 };

describe("distanceKm", () => {
  it.each([
    ["itself", hohhot, 0],
    ["包头", { lon: 109.840405, lat: 40.658168 }, 155.2],
    ["满洲里", { lon: 117.455561, lat: 49.590788 }, 1072],
    ["the other side of the world", { lon: -68.329199, lat: -40.818311 }, 20_015.1],
  ])("from 呼和浩特 to %s", (_, to, km) => {
    expect(distanceKm(hohhot, to)).toBeCloseTo(km, -1);
    expect(distanceKm(to, hohhot)).toBe(distanceKm(hohhot, to));
  });

  it("has one decimal", () => {
    expect(distanceKm(hohhot, { lon: 111.7, lat: 40.8 })).toBe(3.2);
  });
});
