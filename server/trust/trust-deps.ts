import type { Logger } from "pino";
import type { TicketDeps } from "../ticket-records";

/** What the room is given by app.ts. */
export interface TrustDeps extends Pick<TicketDeps, "cipher" | "now"> {
  logger: Pick<Logger, "error" | "warn">;
  /** A centre's name; null for one that left the directory. */
  centreNames: () => Promise<ReadonlyMap<string, string>>;
}
