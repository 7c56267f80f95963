import { AppError, type ErrorCode } from "#shared/errors/app-error";
import { OfflineError } from "../platform/network";

export interface ProblemWords {
  /** What is the matter, kindly; an error is never the reader's fault. */
  title: string;
  /** What to do about it. */
  text: string;
}

export interface Problem extends ProblemWords {
  /** For the reader to tell us. */
  requestId?: string;
}

/** Complete by type: a new code without words does not compile. */
export const problemWords: Record<ErrorCode | "offline", ProblemWords> = {
  offline: { title: "现在连不上网", text: "您填的都还在，等网络好了再试一次。" },
  invalid_request: { title: "有几处还要改一改", text: "看看标出来的地方，改好就能继续。" },
  unreadable_body: { title: "刚才没传清楚", text: "再试一次，多半就好了。" },
  not_signed_in: { title: "登录过期了", text: "重新进入一次就好，之前的内容都在。" },
  not_allowed: { title: "这里您暂时进不来", text: "如果您觉得应该能进，请联系管理您账号的人。" },
  consent_missing: { title: "还差您的一项同意", text: "没有您点头，我们不会往下办。" },
  not_found: { title: "没找到这一页", text: "可能已经删了，或者链接不完整。" },
  method_not_allowed: { title: "刚才没办成", text: "请更新到最新版本，再试一次。" },
  conflict: { title: "这里刚刚有了变化", text: "刷新看看最新的样子，再接着办。" },
  stale_version: { title: "别人刚改过这一件", text: "您写的都还在，先看看改了什么。" },
  route_changed: { title: "送去的地方刚刚变了", text: "看看新的去处和日期，合适再提交。" },
  key_reused: { title: "这一步已经办过了", text: "刷新一下就能看到结果。" },
  in_progress: { title: "上一次还在办", text: "稍等几秒，不用再点。" },
  not_possible_now: { title: "现在还不能这样办", text: "情况可能变了，刷新看看现在能做什么。" },
  file_too_large: { title: "这个文件太大了", text: "换一个小一点的，或者分成几份再传。" },
  body_too_large: { title: "内容有点太长", text: "删短一些，或者放进文件里传上来。" },
  too_many_files: { title: "文件有点多了", text: "先留下最要紧的，其余的之后还能补。" },
  unsupported_media_type: { title: "这种内容还收不了", text: "换一种格式再试一次。" },
  file_type_refused: { title: "这种文件还收不了", text: "换成照片、PDF 或常见文档再传。" },
  too_many_requests: { title: "点得有点快", text: "歇一分钟再来，内容都给您留着。" },
  unexpected: { title: "刚才没办成，不是您的错", text: "再试一次，多半就好了。" },
  upstream_failed: { title: "微信那边没有回应", text: "过一会儿再试，您填的都还在。" },
  unavailable: { title: "系统正在歇口气", text: "几分钟后再来，内容都没有丢。" },
};

/** The words for anything that was thrown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof OfflineError) return problemWords.offline;
  if (!(error instanceof AppError)) return problemWords.unexpected;
  const { requestId } = error.details;
  const words = problemWords[error.code];
  return typeof requestId === "string" ? { ...words, requestId } : words;
}
