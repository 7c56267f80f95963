import { type RightKind, rightWords } from "#shared/rights/right-kinds";

/** Under 遇到类似情况？: what the form will know already. */
export function helpWords(right: RightKind): string {
  return right === "unsure"
    ? "说说经过，我们帮您分是哪一种。"
    : `说说经过，“${rightWords[right].name}”已替您选好。`;
}
