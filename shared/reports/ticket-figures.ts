import type { IsoDay } from "../calendar/working-days";
import type { RightKind } from "../rights/right-kinds";
import type { TicketStatus } from "../tickets/ticket-statuses";
import type { SolvedAnswer, wantKinds } from "../tickets/ticket-terms";
import type { ReportOutcome } from "./report-terms";

/**
 * What the reports know of a request: figures and codes, no name, no word anybody wrote. A request with
 * several kinds of right, or several wishes, counts once, by the first it names: so that the parts of
 * every sum add up.
 */
export interface TicketFigures {
  number: string;
  status: TicketStatus;
  isOpen: boolean;
  /** Where the applicant is. */
  countyCode: string;
  unitCode: string;
  right: RightKind;
  matter: (typeof wantKinds)[number];
  /** Null: the coordinator has it. */
  centreId: string | null;
  hasHandler: boolean;
  submittedOn: IsoDay;
  /** The day the centre that has it received it. */
  receivedOn: IsoDay | null;
  /** The last day for the first answer, while that clock runs; null when it stands or is answered. */
  dueOn: IsoDay | null;
  firstAnswer: {
    on: IsoDay;
    days: number;
    centreDays: number | null;
    isInTime: boolean;
    centreId: string | null;
  } | null;
  /** The day it was over; opened again, the day it is over again. */
  endedOn: IsoDay | null;
  outcome: ReportOutcome | null;
  /** Working days from sending to closing, pauses left out; null unless it is closed. */
  closedAfterDays: number | null;
  rating: { on: IsoDay; score: number; solved: SolvedAnswer; centreId: string | null } | null;
  transferCount: number;
  hasReopened: boolean;
}
