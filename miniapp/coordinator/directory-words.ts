import type { DirectoryView } from "#shared/centres/directory-schemas";
import { dateWords, momentWords } from "../ui/moment-words";

export type DirectoryItem = DirectoryView["items"][number];
type Change = DirectoryView["changes"][number];

/** 暂停接收，到 2026 年 12 月 4 日：搬到新址 */
export function pauseWords({ reason, until }: NonNullable<DirectoryItem["pause"]>): string {
  return `暂停接收${until === null ? "" : `，到 ${dateWords(until)}`}：${reason}`;
}

/** What a change of the directory was, in one line. */
export function changeTitle({ kind, details }: Change): string {
  const name = String(details.centreName ?? "");
  const words: Record<Change["kind"], string> = {
    shipped: "出厂的示例名单",
    edit: `改了${name}`,
    pause: `暂停了${name}`,
    resume: `恢复了${name}`,
    pause_over: `${name}的暂停到期，恢复了`,
    import: `导入名单：新的 ${details.added ?? 0} 家，改的 ${details.changed ?? 0} 家，离开的 ${details.left ?? 0} 家`,
    undo: `退回到第 ${details.to ?? 0} 次改动以后的样子`,
  };
  return words[kind];
}

export function changeFoot({ at, byName, kind }: Change): string {
  if (kind === "shipped") return "";
  return `${momentWords(at)}，${byName || "程序"}`;
}
