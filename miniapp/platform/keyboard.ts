import { useEffect, useRef, useState } from "react";
import { useWhenHidden, useWhenShown } from "./page-life";
import { isH5 } from "./settings";

/** What each key does, by the character it writes ("j", "?") or its name ("Enter"). */
export type KeyActions = Readonly<Record<string, () => void>>;

/**
 * Keys of a page, for who sits at a keyboard: in a browser, while the page is in front, and never while
 * somebody types or holds Ctrl, Alt or Cmd. WeChat has no keys to listen to.
 */
export function useKeys(actions: KeyActions, isOn = true): void {
  const [isShown, setIsShown] = useState(true);
  useWhenShown(() => setIsShown(true));
  useWhenHidden(() => setIsShown(false));
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    if (!isH5 || !isOn || !isShown) return;
    const listen = (event: KeyboardEvent) => {
      const action = latest.current[event.key];
      if (!action || !isPlainKey(event)) return;
      event.preventDefault(); // "/" would open the browser's own search
      action();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [isOn, isShown]);
}

/** Gives the focus to a part that can have it, such as a row's link or a field, and brings it into view. */
export function focusPart(id: string): void {
  if (!isH5) return;
  // A field's id stands on the element around what is typed in.
  const part = document.getElementById(id);
  const target = part?.querySelector<HTMLElement>("input") ?? part;
  target?.focus({ preventScroll: true });
  target?.scrollIntoView?.({ block: "nearest" });
}

function isPlainKey(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey, isComposing, defaultPrevented, target } = event;
  if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return false;
  return !(target instanceof HTMLElement && target.closest("input, textarea, [contenteditable]"));
}
