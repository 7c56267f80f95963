/** How a question is changed: read, version, permission, decide, one write with the version in its filter. */
import { AppError } from "#shared/errors/app-error";
import { isPossible } from "#shared/questions/question-permissions";
import type { QuestionAct, QuestionContent } from "#shared/questions/question-terms";
import type { Signed } from "../http/request";
import type { QuestionDeps } from "./question-deps";
import { findQuestion, type QuestionWrite, updateQuestion } from "./question-model";
import { type Editor, factsOf, type StoredQuestion } from "./question-record";

export interface Target {
  questionId: string;
  version: number;
}

/** What an act makes of a question; its line in the history is added. */
export interface QuestionChange extends Omit<QuestionWrite, "entry"> {
  changed?: string[];
  reason?: string;
}

type Decide = (
  question: StoredQuestion,
  editor: Editor,
) => QuestionChange | Promise<QuestionChange>;

/** Does `act`; sent again after it was done, it changes nothing more. */
export async function changeQuestion(
  deps: QuestionDeps,
  { questionId, version }: Target,
  me: Signed,
  act: QuestionAct,
  decide: Decide,
): Promise<StoredQuestion> {
  const question = await mustFindQuestion(questionId);
  if (isDoneAlready(question, version, me, act)) return question;
  assertVersion(question, version);
  assertPossible(question, act);
  const editor = { id: me.accountId, name: await deps.nameOf(me.accountId) };
  const { changed = [], reason = null, ...write } = await decide(question, editor);
  const entry = { at: deps.now(), act, by: editor, version: version + 1, changed, reason };
  const updated = await updateQuestion(question, { ...write, entry });
  if (updated) return updated;
  const newer = await mustFindQuestion(questionId);
  assertVersion(newer, version);
  throw new AppError("conflict", "The question is being changed by others.");
}

export async function mustFindQuestion(questionId: string): Promise<StoredQuestion> {
  const question = await findQuestion(questionId);
  if (!question) throw new AppError("not_found", "No such question.");
  return question;
}

/** Which of an editor's fields differ. */
export function changedFields(before: QuestionContent | null, after: QuestionContent): string[] {
  const names = Object.keys({ ...before, ...after }) as (keyof QuestionContent)[];
  return names.filter((name) => JSON.stringify(before?.[name]) !== JSON.stringify(after[name]));
}

/** The answer to an act got lost and it is sent again; an edit is compared by what it wrote elsewhere. */
function isDoneAlready(
  { version, history }: StoredQuestion,
  seen: number,
  me: Signed,
  act: QuestionAct,
): boolean {
  const last = history.at(-1);
  return act !== "edit" && version === seen + 1 && last?.act === act && last.by.id === me.accountId;
}

/** Refuses what was written against an older version, and says what has changed since. */
function assertVersion(question: StoredQuestion, seen: number): void {
  if (question.version === seen) return;
  throw new AppError("stale_version", "The question has changed meanwhile.", {
    version: question.version,
    changed: question.history
      .filter(({ version }) => version > seen)
      .map(({ at, act, by, changed }) => ({ at: at.toISOString(), act, by: by.name, changed })),
  });
}

function assertPossible(question: StoredQuestion, act: QuestionAct): void {
  if (isPossible(factsOf(question), act)) return;
  throw new AppError("not_possible_now", `A question that is ${question.status} bears no ${act}.`, {
    reason: "state",
    state: question.status,
  });
}
