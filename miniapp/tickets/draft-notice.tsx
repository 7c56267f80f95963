import { AppError, type FieldIssue } from "#shared/errors/app-error";
import { replaceWith } from "../platform/navigation";
import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";
import type { PartName } from "./file-form";
import { partWords } from "./step-props";
import type { DraftTrouble } from "./use-draft";

/** What stands in the way of saving, right above the buttons; what was typed stays. */
export function DraftNotice({ trouble }: { trouble: DraftTrouble }) {
  if (trouble.kind === "sent") {
    const { ticketId } = trouble;
    return (
      <Notice
        tone="gold"
        icon="inbox"
        title="这一件已经交上去了"
        onTap={() => void replaceWith("/tickets/ticket-page", { ticket: ticketId })}
      >
        在别处交的，点这里看办到哪一步。
      </Notice>
    );
  }
  if (trouble.kind === "conflict") {
    return (
      <Notice tone="gold" icon="swap" title="这份草稿刚在别处改过">
        {conflictWords(trouble.taken, trouble.kept)}
      </Notice>
    );
  }
  const { title, text, requestId } = problemOf(trouble.error);
  return (
    <Notice tone="bad" title={title}>
      {text}您填的都还在。{requestId && `还不行的话，把这个号告诉我们：${requestId}`}
    </Notice>
  );
}

function conflictWords(taken: readonly PartName[], kept: readonly PartName[]): string {
  const takenWords = taken.length > 0 ? `${named(taken)}已经换成新的。` : "";
  const keptWords =
    kept.length > 0 ? `${named(kept)}两边都写了，您手上的都留着，再点一次就以您的为准。` : "";
  return `${takenWords}${keptWords}${kept.length > 0 ? "" : "看一看没问题，再点一次就能继续。"}`;
}

function named(parts: readonly PartName[]): string {
  return parts.map((part) => `“${partWords(part)}”`).join("、");
}

/** The faulty fields a refusal names. */
export function issuesOf(error: unknown): readonly FieldIssue[] {
  if (!(error instanceof AppError) || error.code !== "invalid_request") return [];
  const { issues } = error.details;
  return Array.isArray(issues) ? (issues as readonly FieldIssue[]) : [];
}
