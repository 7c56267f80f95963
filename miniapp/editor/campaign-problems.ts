import type { DayFault } from "#shared/campaigns/campaign-change";
import { AppError } from "#shared/errors/app-error";
import { hasShape, isListOf } from "../platform/kept-shape";
import { problemOf } from "../ui/problem-words";
import { dayFaultWords, overlapWords } from "./campaign-faults";

interface TakenDays {
  name: string;
  startsOn: string;
  endsOn: string;
}

/** Why a week was not saved, and what to do, in one or two sentences. */
export function campaignProblem(error: unknown): string {
  const own = error instanceof AppError ? ownWords(error) : undefined;
  if (own !== undefined) return own;
  const { title, text } = problemOf(error);
  return `${title}。${text}`;
}

function ownWords({ code, details }: AppError): string | undefined {
  if (code === "stale_version") return "这一周刚有了新变化，已经换成最新的，请再看一眼。";
  if (code === "not_found") return "没有这一周。";
  if (code === "invalid_request") return dayWords(details.issues);
  const isTaken = details.reason === "weeks_overlap";
  return isTaken && isTakenDays(details) ? `${overlapWords(details)}。` : undefined;
}

/** Days that have become impossible while the form was open: midnight passed, say. */
function dayWords(issues: unknown): string | undefined {
  if (!isListOf(issues, isDayFault)) return undefined;
  return issues.map((fault) => `${dayFaultWords(fault)}。`).join("");
}

function isDayFault(issue: unknown): issue is DayFault {
  const { code } = (issue ?? {}) as { code?: unknown };
  return code === "in_the_past" || code === "week_has_begun";
}

function isTakenDays(details: unknown): details is TakenDays {
  return hasShape<TakenDays>(details, { name: "string", startsOn: "string", endsOn: "string" });
}
