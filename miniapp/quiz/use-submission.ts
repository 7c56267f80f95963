import { useEffect, useRef, useState } from "react";
import { type AnswerOutcome, answerJourney } from "../api/journey-answers";
import { moveFocusTo } from "../platform/page-view";
import { explanationId } from "./judged-question";
import type { StageQuestion } from "./use-stage";

export interface Submission {
  choice: readonly string[];
  choose: (choice: readonly string[]) => void;
  submit: () => Promise<void>;
  isSending: boolean;
  /** Why the last answer has not been judged. */
  error: unknown;
}

/** Choosing and handing over one answer; when it is judged, the focus goes to the explanation. */
export function useSubmission(question: StageQuestion | undefined): Submission {
  const id = question?.asked.id;
  const [picked, setPicked] = useState<{ id: string; choice: readonly string[] } | undefined>(
    undefined,
  );
  const [sendingId, setSendingId] = useState<string | undefined>(undefined);
  const [failed, setFailed] = useState<{ id: string; error: unknown } | undefined>(undefined);
  const handedOver = useRef<string | undefined>(undefined);

  const isJudged = question?.judgement !== undefined;
  useEffect(() => {
    if (!isJudged || handedOver.current !== id) return;
    handedOver.current = undefined;
    moveFocusTo(explanationId);
  }, [isJudged, id]);

  const choice = picked && picked.id === id ? picked.choice : (question?.waiting ?? []);

  const submit = async () => {
    if (!id || sendingId || choice.length === 0) return;
    handedOver.current = id;
    setSendingId(id);
    setFailed(undefined);
    const outcome = await answerJourney(id, choice);
    setSendingId(undefined);
    const error = errorOf(outcome);
    if (error !== undefined) setFailed({ id, error });
  };

  return {
    choice,
    choose: (next) => {
      if (id) setPicked({ id, choice: next });
    },
    submit,
    isSending: sendingId !== undefined,
    error: failed && failed.id === id ? failed.error : undefined,
  };
}

function errorOf(outcome: AnswerOutcome): unknown {
  return outcome.kind === "judged" ? undefined : outcome.error;
}
