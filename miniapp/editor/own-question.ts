import { useCallback, useState } from "react";
import type { QuestionContent } from "#shared/questions/question-terms";
import { copyPrefix, currentSession } from "../api/session";
import { hasShape } from "../platform/kept-shape";
import { readStored, removeStored, writeStored } from "../platform/storage";

/** What somebody has written on a question and not saved, and against which version. */
export interface OwnQuestion {
  version: number;
  content: QuestionContent;
}

/** On this device, page or no page; with the account's copies, so gone when it signs out. */
export function useOwnQuestion(questionId: string) {
  const [own, setOwn] = useState(() => readOwn(questionId));
  const keep = useCallback(
    (next: OwnQuestion | undefined) => {
      if (next) writeStored(storageKey(questionId), next);
      else removeStored(storageKey(questionId));
      setOwn(next);
    },
    [questionId],
  );
  return { own, keep };
}

function readOwn(questionId: string): OwnQuestion | undefined {
  const stored = readStored(storageKey(questionId));
  const isWhole = hasShape<OwnQuestion>(stored, { version: "number", content: "object" });
  return isWhole && isContent(stored.content) ? stored : undefined;
}

function isContent(content: unknown): content is QuestionContent {
  return hasShape<Omit<QuestionContent, "validFrom" | "validTo" | "episode">>(content, {
    type: "string",
    topic: "string",
    stem: "string",
    options: "array",
    answer: "array",
    explanation: "string",
    difficulty: "number",
    basis: "array",
  });
}

function storageKey(questionId: string): string {
  const account = currentSession()?.account.id ?? "nobody";
  return `${copyPrefix}${account}:editor:question:${questionId || "new"}`;
}
