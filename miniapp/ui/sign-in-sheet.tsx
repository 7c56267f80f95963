import { View } from "@tarojs/components";
import { AppError } from "#shared/errors/app-error";
import { isH5 } from "../platform/settings";
import { Button } from "./button";
import { Notice } from "./notice";
import { problemOf } from "./problem-words";
import { Sheet } from "./sheet";

interface SignInSheetProps {
  isOpen: boolean;
  /** 申请、查进度要先知道您是谁。 */
  reason: string;
  isBusy: boolean;
  error: unknown;
  /** As the demonstration's firm. */
  onSignIn: () => void;
  onClose: () => void;
}

/** Asks for a name where one is needed. WeChat's own sign-in is not built yet, and it says so. */
export function SignInSheet({
  isOpen,
  reason,
  isBusy,
  error,
  onSignIn,
  onClose,
}: SignInSheetProps) {
  const foot = isH5 ? (
    <Button id="sign-in-firm" isBusy={isBusy} onTap={onSignIn}>
      用“示例企业”继续
    </Button>
  ) : (
    <Button id="sign-in-close" onTap={onClose}>
      知道了
    </Button>
  );
  return (
    <Sheet isOpen={isOpen} title="先登录一下" onClose={onClose} foot={foot}>
      <View className="col g3">
        <View className="read">{reason}</View>
        <Notice>
          {isH5
            ? "这里是演示，用一个虚构的“示例企业”登录，不会问您的真实信息。微信登录在后面的版本里。"
            : "用微信登录还在做，这个版本里还没有，所以现在还不能在微信里申请。答题和短片都能照常用。"}
        </Notice>
        {error !== undefined && <Notice tone="bad">{signInProblem(error)}</Notice>}
      </View>
    </Sheet>
  );
}

function signInProblem(error: unknown): string {
  const isAbsent = error instanceof AppError && error.code === "not_found";
  if (isAbsent) return "这里没有开放演示身份，暂时登录不了。";
  const { title, text } = problemOf(error);
  return `${title}。${text}`;
}
