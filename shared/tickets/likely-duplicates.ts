/** Whether two requests of one person may be about one thing: a pure comparison of what was typed. */
import { isSameName, plainRightNumber } from "./dispute-sides";

/** A request handed in longer ago than this is another matter; a setting of the program. */
export const duplicateWindowDays = 90;

export interface ComparedRequest {
  rightNumber: string;
  otherSideName: string;
}

export const likenesses = ["right_number", "other_side"] as const;
export type Likeness = (typeof likenesses)[number];

/** In what the two are alike, whatever is only written differently; what was left open is like nothing. */
export function likenessesOf(one: ComparedRequest, other: ComparedRequest): Likeness[] {
  const found: Likeness[] = [];
  const number = plainRightNumber(one.rightNumber);
  if (number !== "" && number === plainRightNumber(other.rightNumber)) found.push("right_number");
  if (isSameName(one.otherSideName, other.otherSideName)) found.push("other_side");
  return found;
}
