/** Who may do what with a question as it stands. */
import {
  type QuestionAct,
  type QuestionState,
  questionActs,
  type RevisionState,
} from "./question-terms";

/** What decides, besides the person. */
export interface QuestionFacts {
  state: QuestionState;
  /** How often it was published; 0 for what was never served. */
  edition: number;
  /** What is written and not published. */
  revision: { state: RevisionState; authorIds: readonly string[] } | null;
}

/** What this editor may do with it now. */
export function questionActsOf(facts: QuestionFacts, editorId: string): QuestionAct[] {
  const may = possibleActs(facts);
  return questionActs.filter((act) => may[act] && !(act === "approve" && isOwn(facts, editorId)));
}

/** Whether anybody may; approving wants a second person besides. */
export function isPossible(facts: QuestionFacts, act: QuestionAct): boolean {
  return possibleActs(facts)[act];
}

/** The change that waits is (partly) this editor's: somebody else has to look at it. */
export function isOwn({ revision }: QuestionFacts, editorId: string): boolean {
  return revision?.authorIds.includes(editorId) === true;
}

function possibleActs({ state, edition, revision }: QuestionFacts): Record<QuestionAct, boolean> {
  const isServable = state !== "voided";
  const isWaiting = isServable && revision?.state === "in_review";
  return {
    edit: isServable,
    submit: isServable && revision?.state === "draft",
    approve: isWaiting,
    send_back: isWaiting,
    discard: isServable && edition > 0 && revision !== null,
    withdraw: state === "published" || (isServable && edition === 0 && state !== "withdrawn"),
    void: isServable && edition > 0,
  };
}
