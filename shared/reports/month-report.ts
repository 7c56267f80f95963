import { meanOf, medianOf } from "./statistics";
import type { TicketFigures } from "./ticket-figures";

/**
 * The monthly counts (docs/sources.md B12): one row for each month of sending, unit of the applicant,
 * first kind of right, first wish, and way it ended ("open" while it has not). Days are working days;
 * medians and means are of the row's requests that have the figure. Rows are in the order of the keys.
 */
export function monthReportOf(rows: readonly TicketFigures[]) {
  const groups = new Map<string, TicketFigures[]>();
  for (const row of rows) {
    const key = [monthOf(row), row.unitCode, row.right, row.matter, outcomeOf(row)].join(" ");
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => rowOf(group));
}

function rowOf(group: readonly [TicketFigures, ...TicketFigures[]] | TicketFigures[]) {
  const [first] = group as [TicketFigures];
  const scores = group.flatMap(({ rating }) => (rating ? [rating.score] : []));
  return {
    month: monthOf(first),
    unitCode: first.unitCode,
    right: first.right,
    matter: first.matter,
    outcome: outcomeOf(first),
    count: group.length,
    medianAnswerDays: medianOf(
      group.flatMap(({ firstAnswer }) => (firstAnswer ? [firstAnswer.days] : [])),
    ),
    late: group.filter(({ firstAnswer }) => firstAnswer?.isInTime === false).length,
    medianCloseDays: medianOf(
      group.flatMap(({ closedAfterDays }) => (closedAfterDays === null ? [] : [closedAfterDays])),
    ),
    satisfaction: meanOf(scores),
    ratings: scores.length,
  };
}

function monthOf({ submittedOn }: TicketFigures): string {
  return submittedOn.slice(0, 7);
}

function outcomeOf({ outcome }: TicketFigures) {
  return outcome ?? ("open" as const);
}
