import { phaseOn } from "#shared/campaigns/campaign-week";
import { neededScore } from "#shared/certificates/certificate-terms";
import type { QuizDeps } from "./quiz-deps";
import { findRound } from "./round-model";

/** What a certificate needs to know of a round. */
export interface EarnedRound {
  /** Null while the round is open. */
  score: number | null;
  questionCount: number;
  /** Right answers from which there is a certificate, by the settings of the round's day. */
  neededScore: number;
  /** The week of the round gives certificates; outside a week there always are. */
  isOffered: boolean;
  /** The week the round belongs to, or the quiz outside a week. */
  occasion: string;
}

const everydayOccasion = "知识产权百题问答";

/** How a round of this account went; null when the account has no such round. */
export async function findEarnedRound(
  { campaigns }: Pick<QuizDeps, "campaigns">,
  accountId: string,
  roundId: string,
): Promise<EarnedRound | null> {
  const round = await findRound(roundId);
  if (round?.accountId !== accountId) return null;
  const { score, day, items } = round;
  const week = await campaigns.weekOn(day);
  const isOfWeek = phaseOn(week, day) === "during";
  return {
    score: round.status === "finished" ? score : null,
    questionCount: items.length,
    neededScore: neededScore(items.length, week.certificateScore),
    isOffered: week.modes.certificate || !isOfWeek,
    occasion: isOfWeek ? week.name : everydayOccasion,
  };
}
