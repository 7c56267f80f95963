import { model, Schema } from "mongoose";
import { isDuplicateKey } from "../database/database-errors";
import type { AnswerMark } from "../quiz";
import type { ReviewCard } from "./review-card";

/** The wrong book of one account, one document. */
export interface ReviewBook {
  /** The account's id. */
  _id: string;
  /** Goes up with each write; a write names the one it was made against. */
  version: number;
  /** How far the account's answers have been read into it. */
  mark: AnswerMark;
  /** By family of questions. */
  cards: Record<string, ReviewCard>;
}

const ReviewBookModel = model(
  "ReviewBook",
  new Schema<ReviewBook>(
    {
      _id: { type: String, required: true },
      version: { type: Number, required: true },
      mark: { type: Schema.Types.Mixed, required: true },
      cards: { type: Schema.Types.Mixed, required: true },
    },
    { collection: "review_books", versionKey: false, minimize: false },
  ),
);

/** The account's wrong book; an empty one that is stored nowhere before its first write. */
export async function findBook(accountId: string): Promise<ReviewBook> {
  const found = await ReviewBookModel.findById(accountId).lean();
  return found ?? emptyBook(accountId);
}

/**
 * Writes what changed since `before`; false when somebody else wrote in between: read again, work it
 * out again. So no answer overwrites another one's.
 */
export async function keepBook(
  before: ReviewBook,
  { mark, cards }: Pick<ReviewBook, "mark" | "cards">,
): Promise<boolean> {
  const { _id, version } = before;
  if (version === 0) return insertBook({ _id, version: 1, mark, cards });
  const changed = Object.entries(cards).filter(([family, card]) => before.cards[family] !== card);
  const { matchedCount } = await ReviewBookModel.updateOne(
    { _id, version },
    {
      $set: {
        version: version + 1,
        mark,
        ...Object.fromEntries(changed.map(([family, card]) => [`cards.${family}`, card])),
      },
    },
  );
  return matchedCount === 1;
}

/** For the erasure of an account. */
export async function eraseBook(accountId: string): Promise<void> {
  await ReviewBookModel.deleteOne({ _id: accountId });
}

function emptyBook(accountId: string): ReviewBook {
  return { _id: accountId, version: 0, mark: { positions: [], round: null }, cards: {} };
}

async function insertBook(book: ReviewBook): Promise<boolean> {
  try {
    await ReviewBookModel.create(book);
    return true;
  } catch (error) {
    if (isDuplicateKey(error, "_id")) return false;
    throw error;
  }
}
