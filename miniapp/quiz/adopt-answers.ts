/** Answers of this device that an account takes in, or not: it is asked in words. */
import { adoptJourneyEndpoint } from "#shared/quiz/quiz-endpoints";
import { call } from "../api/call";
import { answersOfNobody, forgetAnswersOfNobody } from "../api/journey-answers";
import { declinedKey } from "../api/offered-answers";
import { writeStored } from "../platform/storage";

export interface Adoption {
  taken: number;
  own: number;
  gone: number;
}

/** No more than the server takes at once. */
const batchSize = 200;

/** Takes them in; sent again after a lost answer it changes nothing more. */
export async function adoptOffered(): Promise<Adoption> {
  const { waiting, judged } = answersOfNobody();
  const chosen = new Map([...waiting, ...judged].map((each) => [each.questionId, each.choice]));
  const answers = [...chosen].map(([questionId, choice]) => ({ questionId, choice: [...choice] }));
  const sum: Adoption = { taken: 0, own: 0, gone: 0 };
  for (let from = 0; from < answers.length; from += batchSize) {
    const batch = answers.slice(from, from + batchSize);
    const { taken, own, gone } = await call(adoptJourneyEndpoint, { answers: batch });
    sum.taken += taken;
    sum.own += own;
    sum.gone += gone;
  }
  forgetAnswersOfNobody();
  return sum;
}

/** Leaves them with the device; this account is asked again only when there are more. */
export function declineOffered(accountId: string, count: number): void {
  writeStored(declinedKey(accountId), count);
}
