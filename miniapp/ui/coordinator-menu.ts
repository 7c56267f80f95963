import type { IconName } from "./icon";

/** The coordinator's own pages, in the order of the menu; both desk frames lead there. A new page is one line. */
export const coordinatorMenu = [
  { key: "overview", label: "总览", icon: "chart", path: "/reports/overview-page" },
  { key: "stuck", label: "卡住的", icon: "flag", path: "/reports/stuck-page" },
  { key: "directory", label: "分中心", icon: "pin", path: "/coordinator/directory-page" },
  { key: "exports", label: "导出表格", icon: "download", path: "/reports/exports-page" },
  { key: "lists", label: "转介和用语", icon: "people", path: "/coordinator/lists-page" },
  { key: "staff", label: "账号", icon: "lock", path: "/coordinator/staff-page" },
  { key: "settings", label: "设置", icon: "filter", path: "/coordinator/settings-page" },
  { key: "records", label: "记录与留存", icon: "link", path: "/trust/records-page" },
] as const satisfies readonly { key: string; label: string; icon: IconName; path: string }[];

export type CoordinatorPlace = (typeof coordinatorMenu)[number]["key"];
