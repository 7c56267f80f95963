import { useEffect, useState } from "react";
import { AppError, type ErrorCode } from "#shared/errors/app-error";
import { mostPerDay } from "#shared/review/review-bounds";
import { answerReviewEndpoint } from "#shared/review/review-endpoints";
import type { ReviewAnswer, ReviewEntry, ReviewView } from "#shared/review/review-schemas";
import { call } from "../api/call";
import { moveFocusTo, scrollToTop } from "../platform/page-view";
import { explanationId } from "./judged-question";

/** Another device was quicker, or the question has left the book: there is nothing to answer any more. */
const settledElsewhere: readonly ErrorCode[] = ["conflict", "not_possible_now", "not_found"];

export interface ReviewRun {
  /** Fixed when the page opens: an answer given must not change what comes next. */
  entries: readonly ReviewEntry[];
  /** From 0; as many as there are entries at the end. */
  at: number;
  answers: ReadonlyMap<string, ReviewAnswer>;
  choice: readonly string[];
  choose: (choice: readonly string[]) => void;
  submit: () => Promise<void>;
  isSending: boolean;
  error: unknown;
  /** The one in front was reviewed on another device, or the law has taken it away. */
  isSettledElsewhere: boolean;
  next: () => void;
}

/** Today's review, or what is due beyond a day's measure, question after question. */
export function useReviewRun(review: ReviewView | undefined, isMore: boolean): ReviewRun {
  const [entries, setEntries] = useState<readonly ReviewEntry[] | undefined>(undefined);
  const [at, setAt] = useState(0);
  const [answers, setAnswers] = useState<ReadonlyMap<string, ReviewAnswer>>(new Map());
  const [choice, setChoice] = useState<readonly string[]>([]);
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<unknown>(undefined);
  if (review && !entries) setEntries(entriesOf(review, isMore));
  const current = entries?.[at];
  const isJudged = current !== undefined && answers.has(current.question.id);
  useEffect(() => {
    if (isJudged) moveFocusTo(explanationId);
  }, [isJudged]);

  const submit = async () => {
    if (!current || isSending || isJudged || choice.length === 0) return;
    const { question, turn } = current;
    setIsSending(true);
    setError(undefined);
    try {
      const sent = { questionId: question.id, choice: [...choice], turn };
      const answer = await call(answerReviewEndpoint, sent);
      setAnswers((before) => new Map(before).set(question.id, answer));
    } catch (problem) {
      setError(problem);
    } finally {
      setIsSending(false);
    }
  };

  const next = () => {
    setChoice([]);
    setError(undefined);
    setAt(at + 1);
    scrollToTop();
  };

  return {
    entries: entries ?? [],
    at,
    answers,
    choice,
    choose: setChoice,
    submit,
    isSending,
    error,
    isSettledElsewhere: error instanceof AppError && settledElsewhere.includes(error.code),
    next,
  };
}

function entriesOf({ items, todayIds, laterIds }: ReviewView, isMore: boolean): ReviewEntry[] {
  const byId = new Map(items.map((entry) => [entry.question.id, entry]));
  const ids = isMore ? laterIds.slice(0, mostPerDay) : todayIds;
  return ids.flatMap((id) => byId.get(id) ?? []);
}
