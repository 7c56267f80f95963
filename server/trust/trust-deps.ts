import type { Logger } from "pino";
import type { RetentionSettings } from "#shared/trust/retention-table";
import type { Setting } from "../settings";
import type { TicketDeps } from "../ticket-records";
import type { RunningLookLog } from "./look-log";
import type { RetentionKeeper } from "./retention-keeper";

/** What the room is given by app.ts. */
export interface TrustDeps extends Pick<TicketDeps, "cipher" | "now"> {
  logger: Pick<Logger, "error" | "warn">;
  looks: RunningLookLog;
  retention: Setting<RetentionSettings>;
  keepers: readonly RetentionKeeper[];
  /** A centre's name; null for one that left the directory. */
  centreNames: () => Promise<ReadonlyMap<string, string>>;
}
