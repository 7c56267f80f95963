import type { IconName } from "../ui/icon";

/** The pages of the editor's desk, in the order of the menu: a new page is one line. */
export const editorMenu = [
  { key: "questions", label: "题目", icon: "quiz", path: "/editor/questions-page" },
  { key: "law-changes", label: "法条变化", icon: "swap", path: "/editor/law-change-page" },
  { key: "statutes", label: "法条原文", icon: "law", path: "/editor/statutes-page" },
  { key: "exchange", label: "导入导出", icon: "upload", path: "/editor/exchange-page" },
  { key: "campaigns", label: "宣传周", icon: "date", path: "/editor/campaigns-page" },
  { key: "calendar", label: "放假安排", icon: "clock", path: "/editor/calendar-page" },
  { key: "certificates", label: "证书", icon: "medal", path: "/editor/certificates-page" },
  { key: "flags", label: "成绩提醒", icon: "flag", path: "/editor/flags-page" },
] as const satisfies readonly { key: string; label: string; icon: IconName; path: string }[];

export type EditorPlace = (typeof editorMenu)[number]["key"];
