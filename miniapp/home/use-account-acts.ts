import { useRef, useState } from "react";
import { deleteMeEndpoint } from "#shared/accounts/account-endpoints";
import { AppError } from "#shared/errors/app-error";
import type { Role } from "#shared/http/endpoint";
import { call } from "../api/call";
import { forgetSession, signOut } from "../api/session";
import { confirm, showToast } from "../platform/dialogs";
import { startAgainAt } from "../platform/navigation";
import { problemOf } from "../ui/problem-words";
import { exportMe } from "./me-export";

export type AccountAct = "export" | "sign-out" | "erase";

export interface AccountProblem {
  title: string;
  text: string;
  /** My open requests stand in the way. */
  isAboutTickets: boolean;
}

export interface AccountActs {
  run: (act: AccountAct) => void;
  pending: AccountAct | undefined;
  problem: AccountProblem | undefined;
}

/** What one does with one's whole account; what cannot be undone asks first. */
export function useAccountActs(role: Role): AccountActs {
  const [pending, setPending] = useState<AccountAct>();
  const [problem, setProblem] = useState<AccountProblem>();
  const isRunning = useRef<boolean>(false);
  const run = async (act: AccountAct) => {
    if (isRunning.current) return;
    isRunning.current = true;
    setPending(act);
    setProblem(undefined);
    try {
      await acts[act](role);
    } catch (error) {
      setProblem(accountProblem(error));
    } finally {
      isRunning.current = false;
      setPending(undefined);
    }
  };
  return { run: (act) => void run(act), pending, problem };
}

const acts: Record<AccountAct, (role: Role) => Promise<void>> = {
  export: keepMyData,
  "sign-out": leave,
  erase: eraseMe,
};

async function keepMyData(): Promise<void> {
  const exported = await exportMe();
  showToast(exported === "file" ? "存好了" : "已复制成文字，粘贴到别处保存");
}

async function leave(role: Role): Promise<void> {
  const isSure = await confirm({
    title: "退出登录？",
    text:
      role === "visitor"
        ? "您现在是访客，没有绑定别的登录方式：退出以后，这个身份的答题和观看记录就找不回来了。"
        : "您的记录都留着，下次登录还在。存在这台设备上没交的内容会清掉。",
    yes: "退出",
    isDanger: role === "visitor",
  });
  if (!isSure) return;
  await signOut();
  await startAgainAt("/home/home-page");
}

async function eraseMe(): Promise<void> {
  const isSure = await confirm({
    title: "注销账号？",
    text: "昵称、答题和观看记录会全部删掉。办完的申请里，您的称呼、电话、事情经过、文件和留言会删掉，只留下不知道是谁的统计。删掉以后找不回来。",
    yes: "注销",
    isDanger: true,
  });
  if (!isSure) return;
  await call(deleteMeEndpoint, {});
  forgetSession();
  showToast("账号已经注销");
  await startAgainAt("/home/home-page");
}

function accountProblem(error: unknown): AccountProblem {
  const isBlocked = error instanceof AppError && error.code === "not_possible_now";
  if (!isBlocked) return { ...problemOf(error), isAboutTickets: false };
  return {
    title: "现在还不能注销",
    text: "您有申请还没办完。等它办结，或者您先撤回，就可以注销了。",
    isAboutTickets: true,
  };
}
