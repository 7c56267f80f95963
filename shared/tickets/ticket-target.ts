import { z } from "zod";
import { recordId } from "../http/fields";

/** Which request a call is about. */
export const ticketId = recordId;

/** The version the writer saw; a stale one is 409 `stale_version`. */
export const version = z.number().int().min(0);
