/** Writing: what editors do to a question before anybody is asked it. */
import { AppError } from "#shared/errors/app-error";
import type { QuestionView } from "#shared/questions/question-desk-schemas";
import type { QuestionContent } from "#shared/questions/question-terms";
import type { Topic } from "#shared/quiz/topics";
import type { Signed } from "../http/request";
import { changedFields, changeQuestion, mustFindQuestion, type Target } from "./question-change";
import type { QuestionDeps } from "./question-deps";
import { assertPublishable } from "./question-faults";
import { insertQuestion } from "./question-model";
import { contentOf, type Editor, type Revision, type StoredQuestion } from "./question-record";
import { viewQuestion } from "./question-view";

/** What an id begins with, by topic, as in the shipped files. */
const idBeginnings: Record<Topic, string> = {
  patent: "patent",
  trademark: "trademark",
  copyright: "copyright",
  "unfair-competition": "aucl",
  "geographical-indication": "gi",
  "plant-variety": "plant",
  "customs-foreign": "customs",
  "civil-criminal": "liability",
  ecommerce: "ecom",
  "local-help": "help",
};

/** A draft, kept as it is; the same call finds the question it made. */
export async function createQuestion(
  deps: QuestionDeps,
  input: { id?: string | undefined; content: QuestionContent },
  me: Signed,
  newRecordId: string,
): Promise<QuestionView> {
  const editor = { id: me.accountId, name: await deps.nameOf(me.accountId) };
  const { content } = input;
  const id = input.id ?? `${idBeginnings[content.topic]}-${newRecordId.slice(0, 8)}`;
  await insertQuestion(newQuestion(id, content, editor, newRecordId, deps.now()));
  const stored = await mustFindQuestion(id);
  if (stored.createdBy !== newRecordId) {
    throw new AppError("conflict", "The id is taken.", { reason: "id_taken", id });
  }
  return viewQuestion(deps, stored, me);
}

/** A question of which nothing is served yet. */
export function newQuestion(
  id: string,
  content: QuestionContent,
  editor: Editor,
  createdBy: string,
  at: Date,
): StoredQuestion {
  const changed = changedFields(null, content);
  return {
    id,
    ...content,
    status: "draft",
    version: 1,
    edition: 0,
    revision: { state: "draft", content, authors: [editor], sentBack: null },
    history: [{ at, act: "create", by: editor, version: 1, changed, reason: null }],
    earlier: [],
    voiding: null,
    createdBy,
  };
}

/** Keeps what is written; what is served stays until the change is approved. */
export async function editQuestion(
  deps: QuestionDeps,
  { content, ...target }: Target & { content: QuestionContent },
  me: Signed,
): Promise<QuestionView> {
  return viewQuestion(deps, await writeRevision(deps, { content, ...target }, me), me);
}

/** The same without the view, for many at once. */
export async function writeRevision(
  deps: QuestionDeps,
  { content, ...target }: Target & { content: QuestionContent },
  me: Signed,
): Promise<StoredQuestion> {
  const before = await mustFindQuestion(target.questionId);
  const isKept = before.version === target.version + 1 && isWrittenBy(before, me, content);
  if (isKept) return before;
  return changeQuestion(deps, target, me, "edit", (question, editor) => {
    const written = question.revision?.content ?? contentOf(question);
    return {
      changed: changedFields(written, content),
      ...asRevision(question, {
        state: "draft",
        content,
        authors: withAuthor(question.revision?.authors ?? [], editor),
        sentBack: question.revision?.sentBack ?? null,
      }),
    };
  });
}

/** Asks for a second pair of eyes; refuses with every field that is not as it has to be. */
export async function submitQuestion(
  deps: QuestionDeps,
  target: Target,
  me: Signed,
): Promise<QuestionView> {
  return viewQuestion(deps, await submitRevision(deps, target, me), me);
}

/** The same without the view; `bank` spares reading it for each of many. */
export async function submitRevision(
  deps: QuestionDeps,
  target: Target,
  me: Signed,
  bank?: readonly StoredQuestion[],
): Promise<StoredQuestion> {
  return changeQuestion(deps, target, me, "submit", async (question) => {
    const revision = mustHaveRevision(question);
    await assertPublishable(deps, question.id, revision.content, bank);
    return asRevision(question, { ...revision, state: "in_review", sentBack: null });
  });
}

/** Sends back with a reason; authors take their own back so. */
export async function sendBackQuestion(
  deps: QuestionDeps,
  { reason, ...target }: Target & { reason: string },
  me: Signed,
): Promise<QuestionView> {
  const sent = await changeQuestion(deps, target, me, "send_back", (question, { name }) => ({
    reason,
    ...asRevision(question, {
      ...mustHaveRevision(question),
      state: "draft",
      sentBack: { reason, by: name, at: deps.now() },
    }),
  }));
  return viewQuestion(deps, sent, me);
}

/** Drops the change; what is served stays. */
export async function discardRevision(
  deps: QuestionDeps,
  target: Target,
  me: Signed,
): Promise<QuestionView> {
  const changed = await changeQuestion(deps, target, me, "discard", () => ({
    set: { revision: null },
  }));
  return viewQuestion(deps, changed, me);
}

export function mustHaveRevision({ id, revision }: StoredQuestion): Revision {
  if (!revision) throw new Error(`The question ${id} has no change to decide on.`);
  return revision;
}

/** What was never published is known by what its revision says; a withdrawn draft is one again. */
function asRevision(question: StoredQuestion, revision: Revision) {
  if (question.edition > 0) return { set: { revision } };
  return { set: { revision, status: revision.state }, content: revision.content };
}

function withAuthor(authors: readonly Editor[], editor: Editor): Editor[] {
  return [...authors.filter(({ id }) => id !== editor.id), editor];
}

/** The answer to an edit got lost and it is sent again. */
function isWrittenBy(question: StoredQuestion, me: Signed, content: QuestionContent): boolean {
  const last = question.history.at(-1);
  const isMine = last?.act === "edit" && last.by.id === me.accountId;
  return isMine && changedFields(question.revision?.content ?? null, content).length === 0;
}
