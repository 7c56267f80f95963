/** The answers as the questions' statistics count them. */
import { letters } from "#shared/quiz/round-draw";
import type { CountedJourney, CountedRound } from "../questions";
import { readJourneysAfter } from "./journey-model";
import { readFinishedRoundsAfter } from "./round-model";

/** Finished rounds by id, in the letters of the questions as they are written. */
export async function readCountedRounds(afterId: string, most: number): Promise<CountedRound[]> {
  const rounds = await readFinishedRoundsAfter(afterId, most);
  return rounds.map(({ _id, items, choices }) => ({
    id: _id,
    items: items.map(({ questionId, order, key, edition = 1, isVoided = false }, position) => {
      const choice = choices[position] ?? null;
      return {
        ...{ questionId, edition, isVoided },
        isRight: choice === key,
        choice:
          choice === null ? null : [...choice].map((shown) => order[letters.indexOf(shown)] ?? ""),
      };
    }),
  }));
}

export async function readCountedJourneys(
  afterId: string,
  most: number,
): Promise<CountedJourney[]> {
  const journeys = await readJourneysAfter(afterId, most);
  return journeys.map(({ _id, answers }) => ({
    id: _id,
    answers: Object.values(answers).map(({ questionId, edition = 1, isRight }) => ({
      ...{ questionId, edition, isRight },
    })),
  }));
}
