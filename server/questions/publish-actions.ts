/** What changes the served bank: publishing, withdrawing, voiding. Each in its turn, and never below a hundred. */
import { AppError } from "#shared/errors/app-error";
import type { QuestionView } from "#shared/questions/question-desk-schemas";
import { isOwn } from "#shared/questions/question-permissions";
import { firstThinDay } from "#shared/quiz/promised-hundred";
import type { Question } from "#shared/quiz/quiz-schemas";
import type { Signed } from "../http/request";
import { mustHaveRevision } from "./edit-actions";
import { inTurn } from "./publication-turn-model";
import { changedFields, changeQuestion, type Target } from "./question-change";
import { type QuestionDeps, todayOf } from "./question-deps";
import { assertPublishable } from "./question-faults";
import { readQuestions } from "./question-model";
import { contentOf, factsOf, type StoredQuestion } from "./question-record";
import { viewQuestion } from "./question-view";

/** Publishes what waits for review; never by one of its authors. */
export async function approveQuestion(
  deps: QuestionDeps,
  target: Target,
  me: Signed,
): Promise<QuestionView> {
  return publishing(deps, me, () =>
    changeQuestion(deps, target, me, "approve", async (question) => {
      assertNotOwn(question, me);
      const { content } = mustHaveRevision(question);
      const bank = await readQuestions();
      await assertPublishable(deps, question.id, content, bank);
      assertHundred(deps, bank, question.id, { id: question.id, ...content });
      const before = question.edition > 0 ? contentOf(question) : null;
      return {
        changed: changedFields(before, content),
        content,
        set: { status: "published", edition: question.edition + 1, revision: null },
        ...(before && { earlier: { edition: question.edition, content: before } }),
      };
    }),
  );
}

/** Asks it no more. A draft that was never published is laid aside so. */
export async function withdrawQuestion(
  deps: QuestionDeps,
  { reason, ...target }: Target & { reason: string },
  me: Signed,
): Promise<QuestionView> {
  return publishing(deps, me, () =>
    changeQuestion(deps, target, me, "withdraw", async (question) => {
      if (question.status === "published") {
        assertHundred(deps, await readQuestions(), question.id, null);
      }
      return { reason, set: { status: "withdrawn" } };
    }),
  );
}

/** Takes it out for good; a job then scores every round that held it anew. */
export async function voidQuestion(
  deps: QuestionDeps,
  { reason, ...target }: Target & { reason: string },
  me: Signed,
): Promise<QuestionView> {
  return publishing(deps, me, () =>
    changeQuestion(deps, target, me, "void", async (question, by) => {
      if (question.status === "published") {
        assertHundred(deps, await readQuestions(), question.id, null);
      }
      const voiding = { at: deps.now(), by, reason, walk: "first", cursor: "", rounds: 0 } as const;
      return { reason, set: { status: "voided", revision: null, voiding } };
    }),
  );
}

async function publishing(
  deps: QuestionDeps,
  me: Signed,
  change: () => Promise<StoredQuestion>,
): Promise<QuestionView> {
  const changed = await inTurn(change);
  await deps.onBankChanged();
  return viewQuestion(deps, changed, me);
}

function assertNotOwn(question: StoredQuestion, me: Signed): void {
  if (!isOwn(factsOf(question), me.accountId)) return;
  throw new AppError("not_allowed", "Somebody else has to approve one's own change.", {
    reason: "own_change",
  });
}

/** Refuses what would leave some day without its hundred, naming the first such day. */
function assertHundred(
  deps: QuestionDeps,
  bank: readonly StoredQuestion[],
  id: string,
  after: Question | null,
): void {
  const others = bank.filter((each) => each.status === "published" && each.id !== id);
  const thin = firstThinDay(after ? [...others, after] : others, todayOf(deps));
  if (!thin) return;
  throw new AppError("not_possible_now", `On ${thin.day} only ${thin.count} would be valid.`, {
    reason: "too_few",
    ...thin,
  });
}
