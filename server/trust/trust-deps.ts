import type { Logger } from "pino";
import type { TicketDeps } from "../ticket-records";
import type { RunningLookLog } from "./look-log";

/** What the room is given by app.ts. */
export interface TrustDeps extends Pick<TicketDeps, "cipher" | "now"> {
  logger: Pick<Logger, "error" | "warn">;
  looks: RunningLookLog;
  /** A centre's name; null for one that left the directory. */
  centreNames: () => Promise<ReadonlyMap<string, string>>;
}
