import { AppError } from "#shared/errors/app-error";
import { problemOf } from "../ui/problem-words";

/** Why something did not work, and what to do, in one or two sentences. */
export function coordinatorProblem(error: unknown): string {
  if (error instanceof AppError && error.code === "stale_version") {
    return "刚有人改过，已经换成最新的。您填的还在，看一眼再存。";
  }
  const { title, text } = problemOf(error);
  return `${title}。${text}`;
}
