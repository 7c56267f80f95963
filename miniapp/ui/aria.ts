import { isH5 } from "../platform/settings";

export type Role =
  | "alert"
  | "button"
  | "checkbox"
  | "cell"
  | "columnheader"
  | "dialog"
  | "group"
  | "heading"
  | "img"
  | "link"
  | "list"
  | "listitem"
  | "navigation"
  | "progressbar"
  | "radio"
  | "radiogroup"
  | "row"
  | "rowgroup"
  | "status"
  | "switch"
  | "tab"
  | "tablist"
  | "table"
  | "timer";

export interface Aria {
  role?: Role;
  label?: string;
  isChecked?: boolean;
  isSelected?: boolean;
  isExpanded?: boolean;
  isDisabled?: boolean;
  isModal?: boolean;
  isHidden?: boolean;
  live?: "polite" | "assertive";
  /** For headings. */
  level?: number;
  /** For progress, 0 to 100. */
  percent?: number;
}

/**
 * Attributes for a View. WeChat calls the role aria-role. Only what is known is named, and truths
 * are words: Taro's browser elements write "undefined" for undefined and drop false.
 */
export function aria(of: Aria): Record<string, string> {
  const named: Record<string, string | number | boolean | undefined> = {
    [isH5 ? "role" : "aria-role"]: of.role,
    "aria-label": of.label,
    "aria-checked": of.isChecked,
    "aria-selected": of.isSelected,
    "aria-expanded": of.isExpanded,
    "aria-disabled": of.isDisabled || undefined,
    "aria-modal": of.isModal,
    "aria-hidden": of.isHidden || undefined,
    "aria-live": of.live,
    "aria-level": isH5 ? of.level : undefined,
    "aria-valuenow": isH5 ? of.percent : undefined,
  };
  return Object.fromEntries(
    Object.entries(named)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );
}
