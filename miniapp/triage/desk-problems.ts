import { AppError } from "#shared/errors/app-error";
import { problemOf } from "../ui/problem-words";

/** Why something at the desk did not work, in one or two sentences. */
export function deskProblem(error: unknown): string {
  const own = error instanceof AppError ? ownWords(error) : undefined;
  if (own !== undefined) return own;
  const { title, text } = problemOf(error);
  return `${title}。${text}`;
}

function ownWords({ code, details }: AppError): string | undefined {
  if (code === "conflict") return conflictWords(details);
  if (code === "consent_missing") {
    return "申请人没有同意把材料交给这一家，还不能转。可以先留言问他，或者转给自治区中心。";
  }
  if (code === "stale_version") return "这一件刚有了新变化，已经换成最新的，请再看一眼。";
  if (code === "not_possible_now") {
    return "这一件现在不能这样办：情况可能变了，或者那边没有空位。换成最新的再看看。";
  }
  return code === "not_found" ? "这一件已经不在您这里了，可能刚刚转走。" : undefined;
}

/** After "not solved" somebody else is to look at it. */
export const formerHandlerWords =
  "上次由您办结，申请人说没有解决，要请同事来办；只有您能办的话，请自治区中心放行。";

function conflictWords(details: Record<string, unknown>): string | undefined {
  const { handlerName, reason, number } = details;
  if (typeof handlerName === "string") return `${handlerName}刚刚认领了这一件。`;
  if (reason === "former_handler") return formerHandlerWords;
  if (reason === "recused") return "您已经回避了这一件，要请同事来办。";
  if (reason !== "other_side") return undefined;
  const which = typeof number === "string" ? `（${number}）` : "";
  return `这件事的另一方${which}正由您在办，要请同事来办这一件。`;
}
