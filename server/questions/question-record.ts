import type {
  HistoryAct,
  QuestionContent,
  QuestionState,
  RevisionState,
} from "#shared/questions/question-terms";
import type { Question } from "#shared/quiz/quiz-schemas";

/** An editor, by the name colleagues see. */
export interface Editor {
  id: string;
  name: string;
}

/** One line of a question's history; only ever added. */
export interface HistoryEntry {
  at: Date;
  act: HistoryAct;
  by: Editor;
  version: number;
  changed: string[];
  reason: string | null;
}

/** What is written and not yet published. */
export interface Revision {
  state: RevisionState;
  content: QuestionContent;
  /** Everybody who wrote on it since it was last published: none of them may approve it. */
  authors: Editor[];
  sentBack: { reason: string; by: string; at: Date } | null;
}

/** Taken out for good, and how far the rounds that held it have been scored anew. */
export interface Voiding {
  at: Date;
  by: Editor;
  reason: string;
  /**
   * The first walk takes every round; the second what a node that had not heard yet drew meanwhile.
   */
  walk: "first" | "second" | "done";
  /** The last round's id the walk has behind it. */
  cursor: string;
  /** Rounds scored anew. */
  rounds: number;
}

/**
 * A question with all the program keeps of it. Its content is what is served, or, while it was never
 * published (edition 0), what its revision says.
 */
export interface StoredQuestion extends Question {
  status: QuestionState;
  version: number;
  edition: number;
  revision: Revision | null;
  history: HistoryEntry[];
  /** What was served before, so that old rounds show what was asked. */
  earlier: { edition: number; content: QuestionContent }[];
  voiding: Voiding | null;
  /** The record id of the call that created it: the same call finds it again. */
  createdBy: string | null;
}

/** What serving needs of it; a row without edition has its first. */
export type ServedQuestion = Question &
  Pick<StoredQuestion, "status"> &
  Partial<Pick<StoredQuestion, "edition" | "earlier" | "voiding">>;

/** The parts of a question that an editor writes. */
export function contentOf(question: Question): QuestionContent {
  const { type, topic, stem, options, answer, explanation, difficulty, basis } = question;
  const { validFrom, validTo, episode } = question;
  return {
    ...{ type, topic, stem, options, answer, explanation, difficulty, basis },
    ...(validFrom && { validFrom }),
    ...(validTo && { validTo }),
    ...(episode && { episode }),
  };
}

/** What the rules of who-may-what need to know. */
export function factsOf({ status, edition, revision }: StoredQuestion) {
  return {
    state: status,
    edition,
    revision: revision && {
      state: revision.state,
      authorIds: revision.authors.map(({ id }) => id),
    },
  };
}
