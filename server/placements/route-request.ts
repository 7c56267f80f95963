/** Where a request goes, with the load of this moment, and what the applicant is told about it. */

import {
  addDays,
  addWorkingDays,
  dayKind,
  type IsoDay,
  makeUpNote,
  type WorkCalendar,
} from "#shared/calendar/working-days";
import { AppError } from "#shared/errors/app-error";
import {
  chooseCentre,
  type RoutingCentre,
  type RoutingDecision,
  type RoutingOptions,
  type RoutingRequest,
} from "#shared/tickets/ticket-routing";
import type { DraftParts, RoutePreview, TicketView } from "#shared/tickets/ticket-schemas";
import { listRoutingCentres, placeOf, readCentreBrief, reserveLoad } from "../centres";
import { countWaiting, type TicketDeps, type TicketRecord, todayOf } from "../ticket-records";
import { findConflictedCentres } from "./opponents";

export interface Route {
  decision: RoutingDecision;
  preview: RoutePreview;
}

type CentreBrief = NonNullable<TicketView["centre"]>;

/** Chooses the centre and says why, and by when there is an answer. */
export async function routeRequest(
  deps: Pick<TicketDeps, "limits" | "weights" | "calendar" | "now">,
  request: RoutingRequest,
  avoiding: Pick<RoutingOptions, "excluded" | "conflictedCentreIds" | "agreedCentreId"> = {},
): Promise<Route> {
  const [centres, waiting, weights, limits] = await Promise.all([
    listRoutingCentres(),
    countWaiting(),
    deps.weights(),
    deps.limits(),
  ]);
  // The two were read one after the other: no more can wait than there are.
  const withQueue = (centre: RoutingCentre): RoutingCentre => ({
    ...centre,
    waiting: Math.min(centre.load, waiting.get(centre.id) ?? 0),
  });
  const decision = chooseCentre(request, centres.map(withQueue), { placeOf, weights, ...avoiding });
  const runnersUp = decision.runnersUp.map(async ({ centreId, why, reasons }) => ({
    centre: await briefOfCentre(centreId),
    why,
    reasons,
  }));
  const preview: RoutePreview = {
    centre: decision.centreId === null ? null : await briefOfCentre(decision.centreId),
    reasons: decision.reasons,
    runnersUp: await Promise.all(runnersUp),
    dates: datesFrom(todayOf(deps), limits.firstAnswerDays, deps.calendar()),
  };
  return { decision, preview };
}

/**
 * The route to the one centre the applicant agreed to, with a place reserved there for the request.
 * 409 `route_changed` with the preview when the request would go elsewhere now, or the last place went
 * to somebody else.
 */
export async function reserveAgreedCentre(
  deps: TicketDeps,
  about: Pick<TicketRecord, "_id" | "ownerId" | "parts"> & { excluded?: readonly string[] },
  agreedCentreId: string | null,
): Promise<Route> {
  const request = routingRequestOf(about.parts);
  const conflictedCentreIds = await findConflictedCentres(deps, about);
  const { excluded = [] } = about;
  const route = await routeRequest(deps, request, {
    ...{ excluded, conflictedCentreIds },
    ...(agreedCentreId !== null && { agreedCentreId }),
  });
  const { centreId } = route.decision;
  if (centreId !== agreedCentreId) throw routeChanged(route.preview);
  if (centreId === null || (await reserveLoad(centreId, about._id))) return route;
  const others = { excluded: [...excluded, centreId], conflictedCentreIds };
  const next = await routeRequest(deps, request, others);
  throw routeChanged(next.preview);
}

/** What routing needs of a request's parts. */
export function routingRequestOf(parts: DraftParts): RoutingRequest {
  return {
    countyCode: parts.place?.countyCode ?? "",
    businessCountyCode: parts.place?.businessCountyCode ?? null,
    infringementCountyCode: parts.place?.infringementCountyCode ?? null,
    otherSideCountyCode: parts.place?.otherSideCountyCode ?? null,
    rights: parts.right?.kinds ?? [],
  };
}

/** A centre by name and place; for one that left the directory, its id. */
export async function briefOfCentre(centreId: string): Promise<CentreBrief> {
  const brief = await readCentreBrief(centreId);
  return brief ?? { id: centreId, name: centreId, placeName: "", isSample: false };
}

function routeChanged(preview: RoutePreview): AppError {
  return new AppError("route_changed", "It would go elsewhere now.", { preview });
}

/** The last day of a limit that begins today, and what lies between. */
function datesFrom(
  today: IsoDay,
  limitDays: number,
  calendar: WorkCalendar,
): RoutePreview["dates"] {
  const { day: answerBy, isProvisional } = addWorkingDays(today, limitDays, calendar);
  const holidays = new Set<string>();
  const makeUpDays: IsoDay[] = [];
  for (let day = addDays(today, 1); day <= answerBy; day = addDays(day, 1)) {
    const { note } = dayKind(day, calendar);
    if (note === makeUpNote) makeUpDays.push(day);
    else if (note !== null) holidays.add(note);
  }
  return { today, limitDays, answerBy, holidays: [...holidays], makeUpDays, isProvisional };
}
