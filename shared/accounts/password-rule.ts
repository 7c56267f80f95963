/** What staff may choose to sign in with, as plain functions: the page says it while it is typed. */
import { tidyText } from "../http/typed-text";

export const signInNameBounds = { min: 2, max: 12 } as const;
export const passwordBounds = { min: 10, max: 100 } as const;

/** Names that differ only in width or case are one name. */
export function nameKeyOf(name: string): string {
  return tidyText(name).normalize("NFKC").toLowerCase();
}

export type PasswordFault = "too_short" | "too_long" | "holds_name" | "too_plain";

const leastKinds = 5;

/** Why a password will not do for this name; null when it will. */
export function passwordFault(name: string, password: string): PasswordFault | null {
  const characters = [...password];
  if (characters.length < passwordBounds.min) return "too_short";
  if (characters.length > passwordBounds.max) return "too_long";
  const plain = password.normalize("NFKC").toLowerCase();
  const key = nameKeyOf(name);
  if (key !== "" && (plain.includes(key) || plain.includes([...key].reverse().join("")))) {
    return "holds_name";
  }
  return new Set(plain).size < leastKinds ? "too_plain" : null;
}
