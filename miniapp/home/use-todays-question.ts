import { useState } from "react";
import { answerTodayEndpoint } from "#shared/quiz/quiz-endpoints";
import type { AskedQuestion, Judgement } from "#shared/quiz/quiz-schemas";
import { call } from "../api/call";
import { isJudgement } from "../api/kept-judgement";
import { hasShape } from "../platform/kept-shape";
import { readStored, writeStored } from "../platform/storage";

const storageKey = "todays-question";

interface Kept {
  day: string;
  judgement: Judgement;
}

export interface TodaysQuestion {
  judgement: Judgement | undefined;
  choice: readonly string[];
  choose: (choice: readonly string[]) => void;
  answer: (choice: readonly string[]) => Promise<void>;
  isSending: boolean;
  /** Why it could not be judged; the choice is kept. */
  error: unknown;
}

/** The day's warm-up: judged, not counted; this device remembers what was said about it. */
export function useTodaysQuestion(question: AskedQuestion, day: string): TodaysQuestion {
  const [judged, setJudged] = useState(() => readJudged(question.id, day));
  const [choice, setChoice] = useState<readonly string[]>([]);
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<unknown>(undefined);

  const answer = async (chosen: readonly string[]) => {
    if (isSending || chosen.length === 0) return;
    setChoice(chosen);
    setIsSending(true);
    setError(undefined);
    try {
      const result = await call(answerTodayEndpoint, {
        questionId: question.id,
        choice: [...chosen],
      });
      setJudged(result);
      writeStored(storageKey, { day, judgement: result });
    } catch (reason) {
      setError(reason);
    } finally {
      setIsSending(false);
    }
  };

  return { judgement: judged, choice, choose: setChoice, answer, isSending, error };
}

function readJudged(questionId: string, day: string): Judgement | undefined {
  const stored = readStored(storageKey);
  if (!hasShape<Kept>(stored, { day: "string", judgement: "object" })) return undefined;
  const { judgement } = stored;
  const isOfToday = stored.day === day && isJudgement(judgement);
  return isOfToday && judgement.questionId === questionId ? judgement : undefined;
}
