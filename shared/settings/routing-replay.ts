import {
  chooseCentre,
  type RoutingCentre,
  type RoutingOptions,
  type RoutingRequest,
} from "../tickets/ticket-routing";

/** A request as it once was sent, and how long it took up a place. */
export interface PastRequest extends RoutingRequest {
  sentAt: Date;
  /** Null while it is open. */
  endedAt: Date | null;
}

/**
 * Sends requests again, one after the other in the order they came, to centres that are empty at first:
 * each takes a place where it goes, until the moment it ended in truth. The function given back answers
 * where the next one goes; null is the coordinator.
 */
export function createReplay(
  centres: readonly RoutingCentre[],
  options: Pick<RoutingOptions, "placeOf" | "weights">,
): (request: PastRequest) => string | null {
  const empty: RoutingCentre[] = centres.map((centre) => ({ ...centre, load: 0 }));
  const byId = new Map(empty.map((centre) => [centre.id, centre]));
  let held: { centre: RoutingCentre; until: Date }[] = [];
  return (request) => {
    const isOver = ({ until }: { until: Date }) => until <= request.sentAt;
    for (const { centre } of held.filter(isOver)) centre.load -= 1;
    held = held.filter((place) => !isOver(place));
    const { centreId } = chooseCentre(request, empty, options);
    const centre = centreId === null ? undefined : byId.get(centreId);
    if (!centre) return null;
    centre.load += 1;
    if (request.endedAt) held.push({ centre, until: request.endedAt });
    return centre.id;
  };
}
