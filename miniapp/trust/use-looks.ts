import { listLooksEndpoint } from "#shared/trust/trust-endpoints";
import type { LookView } from "#shared/trust/trust-schemas";
import { call } from "../api/call";
import { type RowList, useRows } from "../api/use-rows";

/** The looks at one request, as far as they are shown. */
export function useLooks(ticketId: string): RowList<LookView> {
  return useRows<LookView>(`looks:${ticketId}`, (at) =>
    call(listLooksEndpoint, { ticketId, ...at }),
  );
}
