import { z } from "zod";
import { defineEndpoint } from "../http/endpoint";
import { recordId } from "../http/fields";

const receiptSection = z.object({
  title: z.string(),
  rows: z.array(z.object({ label: z.string(), value: z.string() })),
});

/** What was handed in, in words, and the tracking number for a camera. */
const receiptView = z.object({
  number: z.string(),
  /** The number as a QR code: a row of modules each, "1" is dark. */
  qrRows: z.array(z.string()),
  sections: z.array(receiptSection),
});
export type ReceiptView = z.infer<typeof receiptView>;

const input = z.strictObject({ ticketId: recordId });

export const readReceiptEndpoint = defineEndpoint({
  name: "readReceipt",
  summary: "Everything that was said in my request when it was handed in, and its number as a code",
  method: "get",
  path: "/api/tickets/:ticketId/receipt",
  access: ["applicant"],
  input,
  output: receiptView,
});

export const readReceiptFileEndpoint = defineEndpoint({
  name: "readReceiptFile",
  summary: "The receipt of my request as a PDF",
  method: "get",
  path: "/api/tickets/:ticketId/receipt.pdf",
  access: ["applicant"],
  // Drawing takes more than reading does.
  limit: "create",
  answer: "file",
  input,
  output: z.unknown(),
});
