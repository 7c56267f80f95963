import { closingOf, isOfficeOpen, nextOpening } from "#shared/calendar/office-hours";
import type { WorkCalendar } from "#shared/calendar/working-days";
import type { CentreView } from "#shared/centres/centre-schemas";
import { distanceKm, type Position } from "#shared/centres/distance";
import type { CentreProfile, OpenHours } from "./centre-model";
import { placeOf } from "./regions";

/** A centre as the public sees it at `now`; `from` is where the distance is measured from. */
export function toCentreView(
  centre: CentreProfile,
  { now, calendar, from }: { now: Date; calendar: WorkCalendar; from: Position | null },
): CentreView {
  const place = placeOf(centre.countyCode);
  return {
    id: centre._id,
    name: centre.name,
    kind: centre.kind,
    countyCode: centre.countyCode,
    countyName: place?.countyName ?? "",
    unitName: place?.unitName ?? "",
    address: centre.address,
    phone: centre.phone,
    lon: centre.lon,
    lat: centre.lat,
    rights: centre.rights,
    expertRights: centre.rights.filter((right) => (centre.experts[right] ?? 0) > 0),
    hours: hoursInWords(centre.openHours),
    ...openingOf(centre, now, calendar),
    isActive: centre.isActive,
    pause: centre.pause ?? null,
    isSample: centre.isSample,
    distanceKm: from ? distanceKm(from, centre) : null,
  };
}

/** Whether it is open at `now`, and until or from when. */
function openingOf({ isActive, openHours }: CentreProfile, now: Date, calendar: WorkCalendar) {
  const hours = openHours.map(toMinutes);
  const isOpenNow = isActive && isOfficeOpen(hours, now, calendar);
  const closing = isOpenNow ? closingOf(hours, now) : null;
  const opening = isActive && !isOpenNow ? nextOpening(hours, now, calendar) : null;
  return {
    isOpenNow,
    closesAt: closing === null ? null : timeOf(closing),
    opensNext: opening && {
      day: opening.day,
      time: timeOf(opening.fromMinutes),
      isProvisional: opening.isProvisional,
    },
  };
}

function timeOf(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}

/** "工作日 09:00–12:00，14:30–17:30": make-up workdays are worked, holidays are not. */
function hoursInWords(hours: readonly OpenHours[]): string {
  if (hours.length === 0) return "";
  return `工作日 ${hours.map(({ from, to }) => `${from}–${to}`).join("，")}`;
}

/** "09:00" to "12:00" as minutes since midnight. */
export function toMinutes({ from, to }: OpenHours): { from: number; to: number } {
  return { from: minutesOf(from), to: minutesOf(to) };
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}
