import type { RightKind } from "#shared/rights/right-kinds";
import type { FileForm } from "./file-form";

/** What was taken, said by its owner. */
const objects: Partial<Record<RightKind, string>> = {
  copyright: "我的作品",
  patent: "我的专利",
  trademark: "我的商标",
  geographical_indication: "地理标志",
  trade_secret: "我的商业秘密",
  layout_design: "我的布图设计",
  plant_variety: "我的新品种",
};
const places: Record<NonNullable<FileForm["infringement"]>, string> = {
  online: "网上有人",
  offline: "线下有人",
  unknown: "有人",
};

/** A title out of what was chosen before, to begin with; undefined while too little is known. */
export function suggestTitle({ kinds: [kind], role, infringement }: FileForm): string | undefined {
  const object = kind && objects[kind];
  if (role === null || !object) return undefined;
  if (role === "accused") return `有人说我侵犯了他的${object.replace("我的", "")}`;
  const owned = role === "agent" ? object.replace("我的", "委托人的") : object;
  return `${places[infringement ?? "unknown"]}用了${owned}`;
}
