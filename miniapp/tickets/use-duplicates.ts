import type { z } from "zod";
import { listLikelyDuplicatesEndpoint } from "#shared/tickets/ticket-endpoints";
import type { TicketView } from "#shared/tickets/ticket-schemas";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";

export type Duplicate = z.output<typeof listLikelyDuplicatesEndpoint.output>["items"][number];

/** My own requests under way that may be about the same; none while that is not known. */
export function useDuplicates({ id, version }: TicketView): readonly Duplicate[] {
  const { state } = useLoad(`duplicates-${id}-${version}`, () =>
    call(listLikelyDuplicatesEndpoint, { ticketId: id }),
  );
  return state.status === "ready" ? state.value.items : [];
}
