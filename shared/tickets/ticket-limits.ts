/**
 * Time limits and bounds of requests. They are settings of this program, not law: the days follow the
 * practice described in docs/sources.md B5, which is not confirmed against the official text. The
 * coordinator may change them; a request keeps the days that were promised when it was sent.
 */
export interface LimitDays {
  /** Working days from sending to the first answer (accepted or refused); never starts anew. */
  firstAnswerDays: number;
  /** Working days a centre has for it, from the day it received the request. */
  centreAnswerDays: number;
  /** Working days to hand in what was asked for; after that the request counts as withdrawn. */
  supplementDays: number;
  /** Working days to appeal against a refusal. */
  appealDays: number;
  /** Working days the coordinator has to decide on an appeal. */
  appealDecisionDays: number;
}

export interface TicketLimits extends LimitDays {
  /** Working days after the closing to rate it, change the rating, and have it opened again. */
  ratingDays: number;
  /** Drafts an account may hold at once. */
  drafts: number;
  /** Messages, and notes, one request may gather. */
  messages: number;
  /** From this transfer on it always goes to the coordinator. */
  transferToCoordinator: number;
}

export const defaultTicketLimits: TicketLimits = {
  firstAnswerDays: 15,
  centreAnswerDays: 15,
  supplementDays: 7,
  appealDays: 7,
  appealDecisionDays: 15,
  ratingDays: 15,
  drafts: 20,
  messages: 200,
  transferToCoordinator: 3,
};

/** Working days an applicant has to answer a proposed transfer; after that it is as if none had been made. */
export const proposalAnswerDays = 5;

/** The days of the limits, as they are promised to whoever sends a request now. */
export function daysOf(limits: TicketLimits): LimitDays {
  const { firstAnswerDays, centreAnswerDays, supplementDays, appealDays, appealDecisionDays } =
    limits;
  return { firstAnswerDays, centreAnswerDays, supplementDays, appealDays, appealDecisionDays };
}
