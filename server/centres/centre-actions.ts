import type { z } from "zod";
import { type OfficeHours, usualOfficeHours } from "#shared/calendar/office-hours";
import type { listCentresEndpoint, readCentreEndpoint } from "#shared/centres/centre-endpoints";
import type { CentreView, UnitView } from "#shared/centres/centre-schemas";
import type { Position } from "#shared/centres/distance";
import { AppError } from "#shared/errors/app-error";
import type { RoutingCentre } from "#shared/tickets/ticket-routing";
import { invalidRequest } from "../http/read-input";
import type { CentreDeps } from "./centre-deps";
import {
  type CentreProfile,
  findProfile,
  findProfiles,
  findReservations,
  findRoom,
  givePlaceBack,
  takePlace,
} from "./centre-model";
import { toCentreView, toMinutes } from "./centre-view";
import { placeOf, units } from "./regions";

/** A centre in a line, as requests for help name it. */
export interface CentreBrief {
  id: string;
  name: string;
  placeName: string;
  isSample: boolean;
}

export function listRegions(): { items: UnitView[] } {
  return { items: [...units] };
}

/**
 * The active centres in a county or unit (in a county that has none: those that act for it), competent
 * for a right; nearest first when `near` is given, else by id. 400 for a `near` that is nowhere.
 */
export async function listCentres(
  deps: CentreDeps,
  input: z.output<typeof listCentresEndpoint.input>,
): Promise<{ items: CentreView[] }> {
  const from = input.near === undefined ? null : positionOf(input.near);
  const { right } = input;
  const active = (await profiles()).filter(({ isActive }) => isActive);
  const items = inRegion(active, input.region)
    .filter(({ rights }) => right === undefined || right === "unsure" || rights.includes(right))
    .map((centre) => toCentreView(centre, { now: deps.now(), calendar: deps.calendar(), from }));
  if (from) items.sort(byDistance);
  return { items };
}

/** One centre, active or not; 404 when there is none with this id. */
export async function readCentre(
  deps: CentreDeps,
  input: z.output<typeof readCentreEndpoint.input>,
): Promise<CentreView> {
  const from = input.near === undefined ? null : positionOf(input.near);
  const centre = await findProfile(input.centreId);
  if (!centre) throw new AppError("not_found", "No such centre.");
  return toCentreView(centre, { now: deps.now(), calendar: deps.calendar(), from });
}

/** All centres for the router, with the places of this moment; the rest may be some seconds old. */
export async function listRoutingCentres(): Promise<RoutingCentre[]> {
  const [centres, rooms] = await Promise.all([profiles(), findRoom()]);
  return centres.map((centre) => ({
    id: centre._id,
    name: centre.name,
    countyCode: centre.countyCode,
    unitCode: placeOf(centre.countyCode)?.unitCode ?? "",
    serves: centre.serves,
    rights: centre.rights,
    experts: centre.experts,
    capacity: centre.capacity,
    load: 0,
    isActive: centre.isActive && !centre.pause,
    ...rooms.get(centre._id),
    isSample: centre.isSample,
    lon: centre.lon,
    lat: centre.lat,
  }));
}

/**
 * Takes a place for the request at the centre. False when it is full, paused, closed or unknown: try the next
 * one. Asking again for the same request is true and takes no second place.
 */
export function reserveLoad(centreId: string, ticketId: string): Promise<boolean> {
  return takePlace(centreId, ticketId);
}

/** Gives the request's place back; nothing happens when it had none. */
export function releaseLoad(centreId: string, ticketId: string): Promise<void> {
  return givePlaceBack(centreId, ticketId);
}

/** Which requests hold a place where: for the job that gives back what a crash left reserved. */
export function listReservations(): Promise<{ centreId: string; ticketIds: string[] }[]> {
  return findReservations();
}

/** A centre in a line; null when there is none with this id. */
export async function readCentreBrief(id: string): Promise<CentreBrief | null> {
  const known = (await profiles()).find(({ _id }) => _id === id);
  const centre = known ?? (await findProfile(id));
  return centre && toBrief(centre);
}

/** A centre's opening hours; the usual ones where it has none, and for the coordinator (null). */
export async function officeHoursOf(centreId: string | null): Promise<readonly OfficeHours[]> {
  const centre = (await profiles()).find(({ _id }) => _id === centreId);
  const hours = centre?.openHours ?? [];
  return hours.length > 0 ? hours.map(toMinutes) : usualOfficeHours;
}

/** Every centre's name, by id. */
export async function centreNames(): Promise<Map<string, string>> {
  return new Map((await profiles()).map(({ _id, name }) => [_id, name]));
}

// The directory changes a few times a year and is read with every request for help: it is kept for
// some seconds. Whether a centre is active and has room is asked again when a place is taken.
const keptMs = 5_000;
let kept: { at: number; centres: Promise<CentreProfile[]> } | null = null;

/** After a change of the directory: the next look reads it anew (other nodes follow within `keptMs`). */
export function forgetProfiles(): void {
  kept = null;
}

function profiles(): Promise<CentreProfile[]> {
  const now = performance.now();
  if (kept && now - kept.at < keptMs) return kept.centres;
  const centres = findProfiles();
  const reading = { at: now, centres };
  kept = reading;
  centres.catch(() => {
    if (kept === reading) kept = null; // a failure is not kept
  });
  return centres;
}

function inRegion(
  centres: readonly CentreProfile[],
  region: string | undefined,
): readonly CentreProfile[] {
  if (region === undefined) return centres;
  const inside = centres.filter(
    ({ countyCode }) => countyCode === region || placeOf(countyCode)?.unitCode === region,
  );
  const unitCode = placeOf(region)?.unitCode;
  if (inside.length > 0 || unitCode === undefined) return inside;
  return centres.filter(({ serves }) => serves.includes(region) || serves.includes(unitCode));
}

/** A county's seat, or "lon,lat". */
function positionOf(near: string): Position {
  const [lon = "", lat] = near.split(",");
  const found = lat === undefined ? placeOf(near) : { lon: Number(lon), lat: Number(lat) };
  if (!found || found.lon > 180 || found.lat > 90) {
    throw invalidRequest([{ field: "near", code: "unknown_place" }]);
  }
  return found;
}

function byDistance(one: CentreView, other: CentreView): number {
  const gap = (one.distanceKm ?? 0) - (other.distanceKm ?? 0);
  return gap === 0 ? one.id.localeCompare(other.id) : gap;
}

function toBrief({ _id, name, countyCode, isSample }: CentreProfile): CentreBrief {
  return { id: _id, name, placeName: placeOf(countyCode)?.placeName ?? "", isSample };
}
