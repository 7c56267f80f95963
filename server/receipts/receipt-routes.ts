import { readReceiptEndpoint, readReceiptFileEndpoint } from "#shared/receipts/receipt-endpoints";
import { type ApiRouter, createApiRouter, signedIn } from "../http/request";
import { serve, serveFile } from "../http/serve";
import type { TicketDeps } from "../ticket-records";
import { readReceipt, readReceiptFile } from "./receipt-actions";

export function receiptRoutes(deps: TicketDeps): ApiRouter {
  const router = createApiRouter();
  serve(router, readReceiptEndpoint, (input, request) =>
    readReceipt(deps, input.ticketId, signedIn(request)),
  );
  serveFile(router, readReceiptFileEndpoint, (input, request) =>
    readReceiptFile(deps, input.ticketId, signedIn(request)),
  );
  return router;
}
