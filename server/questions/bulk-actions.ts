/** Writing many questions at once: brought in from a file, or renewed when a law changes. */
import { createHash } from "node:crypto";
import { AppError } from "#shared/errors/app-error";
import type { QuestionContent } from "#shared/questions/question-terms";
import type { Signed } from "../http/request";
import { newQuestion, submitRevision, writeRevision } from "./edit-actions";
import type { QuestionDeps } from "./question-deps";
import { findQuestion, insertQuestions, readQuestions } from "./question-model";

export interface Written {
  id: string;
  content: QuestionContent;
}

/** Writes under way at once: the engine's journal takes them together. */
const atOnce = 32;
/** New questions in one command. */
const perCommand = 250;

/**
 * New drafts. The same call (`callId`) finds those it made before it was cut off; an id that somebody
 * else took meanwhile is refused by name, and what was made before stays: drafts harm nobody.
 */
export async function keepDrafts(
  deps: QuestionDeps,
  drafts: readonly Written[],
  me: Signed,
  callId: string,
): Promise<void> {
  const editor = { id: me.accountId, name: await deps.nameOf(me.accountId) };
  const idOf = (id: string) =>
    createHash("sha256").update(`${callId} ${id}`).digest("hex").slice(0, 24);
  for (let at = 0; at < drafts.length; at += perCommand) {
    const questions = drafts
      .slice(at, at + perCommand)
      .map(({ id, content }) => newQuestion(id, content, editor, idOf(id), deps.now()));
    for (const id of await insertQuestions(questions)) {
      if ((await findQuestion(id))?.createdBy === idOf(id)) continue;
      throw new AppError("conflict", "The id is taken.", { reason: "id_taken", id });
    }
  }
}

/** Changes beside what is served, each against the version it was read in. */
export async function reviseDrafts(
  deps: QuestionDeps,
  changes: readonly (Written & { version: number })[],
  me: Signed,
): Promise<void> {
  await inBatches(changes, async ({ id, content, version }) => {
    await writeRevision(deps, { questionId: id, version, content }, me);
  });
}

/** The same, and each is handed on to a second editor at once. */
export async function reviseAndSubmit(
  deps: QuestionDeps,
  changes: readonly (Written & { version: number })[],
  me: Signed,
): Promise<void> {
  const bank = await readQuestions();
  await inBatches(changes, async ({ id, content, version }) => {
    const written = await writeRevision(deps, { questionId: id, version, content }, me);
    await submitRevision(deps, { questionId: id, version: written.version }, me, bank);
  });
}

async function inBatches<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < items.length; at += atOnce) {
    await Promise.all(items.slice(at, at + atOnce).map(work));
  }
}
