import { useCallback, useState } from "react";
import type { QuestionState } from "#shared/questions/question-terms";
import type { Question } from "#shared/quiz/quiz-schemas";
import type { Topic } from "#shared/quiz/topics";
import { copyPrefix, currentSession } from "../api/session";
import { readStored, removeStored, writeStored } from "../platform/storage";

/** What the list is narrowed to; absent is all. */
export interface QuestionFilters {
  search?: string;
  topic?: Topic;
  type?: Question["type"];
  difficulty?: Question["difficulty"];
  state?: QuestionState;
  only?: "mine" | "suspect";
  law?: string;
  day?: string;
}

/** The filters as they were left: kept with the account's copies, gone when it signs out. */
export function useQuestionFilters(): {
  filters: QuestionFilters;
  change: (some: { [Name in keyof QuestionFilters]?: QuestionFilters[Name] | undefined }) => void;
  clear: () => void;
} {
  const [filters, setFilters] = useState(readKept);
  const change = useCallback((some: Record<string, unknown>) => {
    setFilters((before) => keep(withoutNothing({ ...before, ...some })));
  }, []);
  const clear = useCallback(() => setFilters(keep({})), []);
  return { filters, change, clear };
}

function withoutNothing(filters: Record<string, unknown>): QuestionFilters {
  const some = Object.entries(filters).filter(([, value]) => value !== undefined && value !== "");
  return Object.fromEntries(some);
}

function keep(filters: QuestionFilters): QuestionFilters {
  if (Object.keys(filters).length === 0) removeStored(storageKey());
  else writeStored(storageKey(), filters);
  return filters;
}

/** A value of an older program that the server does not know would be refused; only texts are kept anyway. */
function readKept(): QuestionFilters {
  const stored = readStored(storageKey());
  return typeof stored === "object" && stored !== null ? (stored as QuestionFilters) : {};
}

function storageKey(): string {
  return `${copyPrefix}${currentSession()?.account.id ?? "nobody"}:editor:questions`;
}
