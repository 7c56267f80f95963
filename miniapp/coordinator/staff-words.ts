import {
  type PasswordFault,
  passwordBounds,
  passwordFault,
  signInNameBounds,
} from "#shared/accounts/password-rule";
import type { StaffRole } from "#shared/accounts/staff-schemas";
import { AppError } from "#shared/errors/app-error";
import { coordinatorProblem } from "./coordinator-problems";

export const staffRoleWords: Record<StaffRole, string> = {
  staff: "分中心工作人员",
  coordinator: "统筹员",
  editor: "内容编辑",
};

/** Where each begins to work. */
export const firstPages: Record<StaffRole, string> = {
  staff: "/triage/queue-page",
  coordinator: "/triage/queue-page",
  editor: "/editor/questions-page",
};

const passwordWords: Record<PasswordFault, string> = {
  too_short: `密码至少 ${passwordBounds.min} 个字`,
  too_long: `密码最多 ${passwordBounds.max} 个字`,
  holds_name: "密码里不要带名字",
  too_plain: "密码太简单了，多用几种字",
};

export function nameFault(name: string): string | undefined {
  const { min, max } = signInNameBounds;
  const { length } = name.trim();
  return length < min || length > max ? `名字要 ${min} 到 ${max} 个字` : undefined;
}

export function passwordFaultWords(name: string, password: string): string | undefined {
  const fault = passwordFault(name, password);
  return fault ? passwordWords[fault] : undefined;
}

/** Why somebody did not come in, and what to do. */
export function signInProblem(error: unknown): string {
  if (!(error instanceof AppError)) return coordinatorProblem(error);
  const { code, details } = error;
  if (details.reason === "wrong_name_or_password") return "名字或者密码不对，再看一眼。";
  if (details.reason === "name_taken") return "这个名字已经有人用了，换一个，比如加上单位。";
  if (code === "too_many_requests") return "错的次数太多了，过一刻钟再试。";
  if (code === "not_found") return "这个邀请用过了，或者过期了。请统筹员再发一个。";
  return coordinatorProblem(error);
}
