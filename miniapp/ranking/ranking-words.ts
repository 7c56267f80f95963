import { nicknameBounds } from "#shared/accounts/nickname-bounds";
import { boardNameFault } from "#shared/ranking/board-name";

/** 6:42, beside each other in a column. */
export function clockWords(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** 1,284 */
export function figureWords(figure: number): string {
  return String(figure).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** 每分钟, 每 5 分钟 */
export function everyWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return minutes <= 1 ? "每分钟" : `每 ${minutes} 分钟`;
}

/** What is wrong with a name for the board, and what to do; undefined when nothing is. */
export function nameProblem(name: string): string | undefined {
  if (name.trim() === "") return "请写上昵称，一个字也可以";
  const fault = boardNameFault(name);
  if (fault === "looks_like_contact") return "榜单人人看得到，昵称里不要写电话、网址和邮箱";
  return fault ? `请换一个，${nicknameBounds.max} 个字以内，不要特殊符号` : undefined;
}
