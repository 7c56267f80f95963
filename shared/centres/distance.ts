/** A place on the map, GCJ-02 degrees as WeChat's map takes them. */
export interface Position {
  lon: number;
  lat: number;
}

const earthRadiusKm = 6_371;
const degree = Math.PI / 180;

/** Straight-line (great-circle) kilometres between two places, to one decimal. */
export function distanceKm(from: Position, to: Position): number {
  const sinLat = Math.sin(((to.lat - from.lat) * degree) / 2);
  const sinLon = Math.sin(((to.lon - from.lon) * degree) / 2);
  const half =
    sinLat * sinLat + Math.cos(from.lat * degree) * Math.cos(to.lat * degree) * sinLon * sinLon;
  const km = 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(half)));
  return Math.round(km * 10) / 10;
}
