import { hundred } from "./hundred";
import { familyOf, inStableOrder, type QuestionFacts } from "./question-dates";

/** What somebody has of the hundred: the list as it was when the first answer came, and the answers by position. */
export interface Journey {
  questionIds: readonly string[];
  /** Position, 0 to 99, to the question that was answered there. */
  answeredIds: ReadonlyMap<number, string>;
}

/**
 * The hundred of a person as it is today: what is answered stays; what is no longer valid and not yet
 * answered makes room for its twin, or else for another question of the same topic, or else for any.
 * The same input always gives the same list.
 */
export function currentJourney(
  journey: Journey,
  known: ReadonlyMap<string, QuestionFacts>,
  validToday: readonly QuestionFacts[],
): string[] {
  const valid = new Set(validToday.map(({ id }) => id));
  const kept = journey.questionIds.map((id, position) => {
    return journey.answeredIds.get(position) ?? (valid.has(id) ? id : undefined);
  });
  const taken = new Set(kept.filter((id) => id !== undefined));
  const spare = inStableOrder(validToday);
  const replace = (isFit: (each: QuestionFacts, stale: string) => boolean) => {
    for (const [position, stale] of journey.questionIds.entries()) {
      if (kept[position] !== undefined) continue;
      const found = spare.find((each) => !taken.has(each.id) && isFit(each, stale));
      if (!found) continue;
      kept[position] = found.id;
      taken.add(found.id);
    }
  };
  // Twins first, for all: otherwise a stranger might take the twin of a later place.
  replace((each, stale) => familyOf(each.id) === familyOf(stale));
  replace((each, stale) => each.topic === known.get(stale)?.topic);
  replace(() => true);
  return journey.questionIds.slice(0, hundred).map((id, position) => kept[position] ?? id);
}
