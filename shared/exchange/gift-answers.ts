/** What stands between a GIFT question's braces, for the kinds that a question of ours can be. */
import { cutAtSigns, indexOfSign } from "./gift-text";

export interface GiftOption {
  /** Still escaped, and perhaps with its format in front. */
  text: string;
  /** Percent; 100 for "=", 0 for a plain "~". */
  weight: number;
  feedback: string;
}

export type GiftAnswers =
  | { kind: "judge"; isTrue: boolean; feedback: string[] }
  | { kind: "choice"; options: GiftOption[]; hasEquals: boolean }
  /** In words: what kind of question it is that cannot be one of ours. */
  | { kind: "other"; words: string };

const trueWords = ["T", "TRUE"];
const falseWords = ["F", "FALSE"];

/** By the same signs as Moodle: "#" first is a number, "~" makes a choice, "=" with "->" pairs. */
export function giftAnswers(answers: string | undefined): GiftAnswers {
  if (answers === undefined) return { kind: "other", words: "只有说明、没有答案的条目" };
  if (answers === "") return { kind: "other", words: "问答题" };
  if (answers.startsWith("#")) return { kind: "other", words: "数值题" };
  if (indexOfSign(answers, "~") >= 0) return choiceOf(answers);
  const [word = "", ...feedback] = splitFeedback(answers);
  if (trueWords.includes(word)) return { kind: "judge", isTrue: true, feedback };
  if (falseWords.includes(word)) return { kind: "judge", isTrue: false, feedback };
  const isMatching = indexOfSign(answers, "=") >= 0 && answers.includes("->");
  return { kind: "other", words: isMatching ? "连线题" : "填空题" };
}

function choiceOf(answers: string): GiftAnswers {
  const pieces = cutAtSigns(answers, "~=").filter((piece) => /^[~=]/.test(piece));
  const options = mergedSigns(pieces).map(toOption);
  return { kind: "choice", options, hasEquals: pieces.some((piece) => piece.startsWith("=")) };
}

/** "~=right" is one right option, not an empty one before it. */
function mergedSigns(pieces: readonly string[]): string[] {
  return pieces.filter((piece, at) => !(piece.trim() === "~" && pieces[at + 1]?.startsWith("=")));
}

const weightPattern = /^%(-?\d{1,3}(?:\.\d*)?)%/;

function toOption(piece: string): GiftOption {
  const isRight = piece.startsWith("=");
  const body = piece.slice(1).trim();
  const weight = weightPattern.exec(body);
  const rest = weight ? body.slice(weight[0].length) : body;
  const [text = "", ...feedback] = splitFeedback(rest);
  return {
    text,
    weight: weight ? Number(weight[1]) : Number(isRight) * 100,
    feedback: feedback.join(" "),
  };
}

function splitFeedback(text: string): string[] {
  return cutAtSigns(text, "#").map((piece, at) => (at > 0 ? piece.slice(1) : piece).trim());
}
