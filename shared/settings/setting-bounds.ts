import type { TicketLimits } from "../tickets/ticket-limits";

/** The least and the most each limit may be set to, both included: what is beyond is a slip of the hand. */
export const limitBounds: Readonly<Record<keyof TicketLimits, readonly [number, number]>> = {
  firstAnswerDays: [1, 60],
  centreAnswerDays: [1, 60],
  supplementDays: [1, 60],
  appealDays: [1, 60],
  appealDecisionDays: [1, 60],
  ratingDays: [1, 60],
  drafts: [1, 100],
  messages: [10, 1_000],
  transferToCoordinator: [1, 10],
};

/** Points and kilometres of the weights of routing. */
export const weightBounds = {
  points: [0, 1_000],
  kilometres: [1, 2_000],
  days: [0, 60],
} as const;

/** What a preview of other weights looks back on, and shows. */
export const weightsPreviewBounds = { days: 30, requests: 2_000, examples: 8 } as const;
