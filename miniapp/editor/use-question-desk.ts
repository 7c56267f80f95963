import { useRef, useState } from "react";
import { AppError } from "#shared/errors/app-error";
import type { QuestionView } from "#shared/questions/question-desk-schemas";
import {
  createQuestionEndpoint,
  editQuestionEndpoint,
  readQuestionEndpoint,
} from "#shared/questions/question-endpoints";
import type { QuestionAct, QuestionContent } from "#shared/questions/question-terms";
import { call } from "../api/call";
import { newIdempotencyKey } from "../api/send";
import { type Loading, loadedValue, useLoad } from "../api/use-load";
import { showToast } from "../platform/dialogs";
import { replaceWith } from "../platform/navigation";
import { editorProblem } from "./editor-problems";
import { useOwnQuestion } from "./own-question";
import { contentToEdit, isSameContent } from "./question-content";

export type DeskAct = QuestionAct | "save";

/** One question on the desk: what is stored, what is being written, and what can be done. */
export interface QuestionDesk {
  /** Null for a question that is only being begun. */
  question: QuestionView | null;
  content: QuestionContent;
  write: (some: Partial<QuestionContent>) => void;
  /** Something here is not saved. */
  isDirty: boolean;
  /** Somebody has changed the question since this was written. */
  isStale: boolean;
  /** What happened since, newest first. */
  since: QuestionView["history"];
  /** Shows the newest; what is written here is dropped. */
  takeLatest: () => void;
  /** Goes on with what is written here, over the newest. */
  keepOwn: () => void;
  pending: DeskAct | undefined;
  problem: string | undefined;
  /** Faults are shown at their fields once somebody has tried. */
  isTried: boolean;
  save: () => Promise<void>;
  act: (
    act: QuestionAct,
    send: (on: QuestionView) => Promise<QuestionView>,
    done: string,
  ) => Promise<boolean>;
  /** Saves first what is not saved; with faults it only shows them. */
  submit: (isRight: boolean, send: (on: QuestionView) => Promise<QuestionView>) => Promise<void>;
}

export type DeskParts = QuestionDesk & { of: Loading<QuestionView | null> };

/** `questionId` is empty for a new one. */
export function useQuestionDesk(questionId: string): DeskParts {
  const of = useLoad<QuestionView | null>(
    `editor:question:${questionId}`,
    async () => (questionId ? call(readQuestionEndpoint, { questionId }) : null),
    questionId ? { storeAs: `editor:question:${questionId}` } : {},
  );
  const question = loadedValue(of.state) ?? null;
  const { own, keep } = useOwnQuestion(questionId);
  const running = useRunning(of);
  const keyFor = useSendKey();

  const version = question?.version ?? 0;
  const stored = contentToEdit(question);
  const content = own?.content ?? stored;
  const isDirty = own !== undefined && !isSameContent(own.content, stored);
  const isStale = isDirty && own.version !== version;

  const write = (some: Partial<QuestionContent>) => {
    keep({ version: own?.version ?? version, content: tidied({ ...content, ...some }) });
  };
  const store = () =>
    running.run("save", async () => {
      const saved = question
        ? await call(editQuestionEndpoint, { questionId: question.id, version, content })
        : await call(createQuestionEndpoint, { content }, { idempotencyKey: keyFor(content) });
      keep(undefined);
      return saved;
    });
  /** A new one goes to its own page. */
  const show = async (stored: QuestionView) => {
    if (question) of.replace(stored);
    else await replaceWith("/editor/question-page", { id: stored.id });
  };
  const save = async () => {
    const saved = await store();
    if (!saved) return;
    await show(saved);
    showToast("存好了");
  };
  const act: QuestionDesk["act"] = async (name, send, done) => {
    if (!question) return false;
    const changed = await running.run(name, () => send(question));
    if (!changed) return false;
    of.replace(changed);
    showToast(done);
    return true;
  };
  const submit: QuestionDesk["submit"] = async (isRight, send) => {
    running.setIsTried(true);
    if (!isRight) return;
    const saved = isDirty || !question ? await store() : question;
    if (!saved) return;
    const submitted = await running.run("submit", () => send(saved));
    await show(submitted ?? saved);
    if (!submitted) return;
    running.setIsTried(false);
    showToast("提交了，等另一位编辑复核");
  };

  return {
    ...{ of, question, content, write, isDirty, isStale, save, act, submit },
    since: own ? newest(question?.history.filter((each) => each.version > own.version)) : [],
    takeLatest: () => keep(undefined),
    keepOwn: () => keep({ version, content }),
    pending: running.pending,
    problem: running.problem,
    isTried: running.isTried,
  };
}

/** The key under which a new question is sent: the same until other words are. */
function useSendKey(): (content: QuestionContent) => string {
  const kept = useRef({ text: "", key: "" });
  return (content) => {
    const text = JSON.stringify(content);
    if (kept.current.text !== text) kept.current = { text, key: newIdempotencyKey() };
    return kept.current.key;
  };
}

/** One thing at a time; a stale version is read anew at once. */
function useRunning(of: Loading<QuestionView | null>) {
  const [pending, setPending] = useState<DeskAct>();
  const [problem, setProblem] = useState<string>();
  const [isTried, setIsTried] = useState(false);
  const isRunning = useRef<boolean>(false);
  const run = async (act: DeskAct, send: () => Promise<QuestionView>) => {
    if (isRunning.current) return undefined;
    isRunning.current = true;
    setPending(act);
    setProblem(undefined);
    try {
      return await send();
    } catch (error) {
      setProblem(editorProblem(error));
      if (error instanceof AppError && error.code === "stale_version") await of.reload();
      return undefined;
    } finally {
      isRunning.current = false;
      setPending(undefined);
    }
  };
  return { run, pending, problem, isTried, setIsTried };
}

/** Fields that are not there are absent, as the server has them. */
function tidied(content: QuestionContent): QuestionContent {
  const there = Object.entries(content).filter(([, value]) => value !== undefined);
  return Object.fromEntries(there) as unknown as QuestionContent;
}

// Old phones know no toReversed.
function newest(history: QuestionView["history"] = []): QuestionView["history"] {
  return [...history].reverse();
}
