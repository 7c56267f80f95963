import type { TicketFigures } from "#shared/reports/ticket-figures";

/** A request as the reports know it: sent on Monday 9 November 2026, open, at c-02, unclaimed. */
export function aFigure(changes: Partial<TicketFigures> = {}): TicketFigures {
  return {
    number: "2026-1109-0001-1",
    status: "submitted",
    isOpen: true,
    countyCode: "150105",
    unitCode: "150100",
    right: "copyright",
    matter: "advice",
    centreId: "c-02",
    hasHandler: false,
    submittedOn: "2026-11-09",
    receivedOn: "2026-11-09",
    dueOn: "2026-11-30",
    firstAnswer: null,
    endedOn: null,
    outcome: null,
    closedAfterDays: null,
    rating: null,
    transferCount: 0,
    hasReopened: false,
    ...changes,
  };
}

/** Answered after `days` working days, on `on`. */
export function anAnswer(
  on: string,
  days: number,
  changes: Partial<NonNullable<TicketFigures["firstAnswer"]>> = {},
): Partial<TicketFigures> {
  const firstAnswer = { on, days, centreDays: days, isInTime: days <= 15, centreId: "c-02" };
  return { status: "in_progress", dueOn: null, firstAnswer: { ...firstAnswer, ...changes } };
}

/** Over on `on` with an outcome. */
export function anEnd(
  on: string,
  outcome: TicketFigures["outcome"] = "advised",
): Partial<TicketFigures> {
  return { status: "closed", isOpen: false, endedOn: on, outcome, dueOn: null };
}
