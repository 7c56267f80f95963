import type { KeptFresh } from "../database/kept-fresh";
import type { TicketDeps } from "../ticket-records";
import type { ReadFigures } from "./figures-reader";

/** What the reports are made with. */
export interface ReportDeps extends TicketDeps {
  figures: KeptFresh<ReadFigures>;
}
