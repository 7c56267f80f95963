import { AppError } from "#shared/errors/app-error";
import { isListOf } from "../platform/kept-shape";
import { dateWords } from "../ui/moment-words";
import { problemOf } from "../ui/problem-words";

/** Why something at the editor's desk did not work, and what to do, in one or two sentences. */
export function editorProblem(error: unknown): string {
  const own = error instanceof AppError ? ownWords(error) : undefined;
  if (own !== undefined) return own;
  const { title, text } = problemOf(error);
  return `${title}。${text}`;
}

function ownWords({ code, details }: AppError): string | undefined {
  if (code === "invalid_request") return ruleWords(details.issues);
  if (code === "not_possible_now") return impossibleWords(details);
  if (code === "stale_version") return "这道题刚有了新变化，已经换成最新的，请再看一眼。";
  if (code === "conflict" && details.reason === "id_taken")
    return "这个编号已经有题用了，请换一个。";
  if (code === "not_allowed" && details.reason === "own_change") {
    return "自己改的题，要请另一位编辑复核。";
  }
  return code === "not_found" ? "没有这道题。" : undefined;
}

function ruleWords(issues: unknown): string | undefined {
  if (!isListOf(issues, hasWords)) return undefined;
  return `还不能提交：${issues.map(({ words }) => words).join("；")}。`;
}

function hasWords(issue: unknown): issue is { words: string } {
  return typeof (issue as { words?: unknown } | null)?.words === "string";
}

function impossibleWords({ reason, day, count }: Record<string, unknown>): string {
  if (reason === "too_few" && typeof day === "string") {
    return `这样一来，${dateWords(day)}就只剩 ${String(count)} 道可用，不够 100 道。先发布能顶上的题，再来办这一件。`;
  }
  return "这道题现在不能这样办，情况可能变了。换成最新的再看看。";
}
