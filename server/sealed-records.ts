/** Every place where the program keeps sealed texts, gathered from the rooms for the rotation of keys. */
import { fileSeals } from "./attachments";
import { certificateSeals } from "./certificates";
import { idempotencySeals } from "./database/idempotency-store";
import type { SealedRecords } from "./database/sealed-records";
import { deskListSeals } from "./desk-lists";
import { ticketSeals } from "./ticket-records";

export const sealedRecords: readonly SealedRecords[] = [
  ticketSeals,
  fileSeals,
  certificateSeals,
  deskListSeals,
  idempotencySeals,
];
