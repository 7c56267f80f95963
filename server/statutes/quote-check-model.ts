/** The last verification of the questions' quotes: one document, written again when bank or texts change. */
import { model, Schema } from "mongoose";
import type { QuoteFaultReason } from "#shared/statutes/quote-check";

export interface StoredFault {
  questionId: string;
  stem: string;
  law: string;
  article: string;
  quote: string;
  reason: QuoteFaultReason;
}

export interface QuoteCheckRecord {
  _id: "last";
  /** Of what was checked: questions, laws and texts. */
  fingerprint: string;
  checkedAt: Date;
  questionCount: number;
  quoteCount: number;
  faults: StoredFault[];
}

const text = { type: String, required: true } as const;
const count = { type: Number, required: true } as const;

const QuoteCheckModel = model(
  "QuoteCheck",
  new Schema<QuoteCheckRecord>(
    {
      _id: text,
      fingerprint: text,
      checkedAt: { type: Date, required: true },
      questionCount: count,
      quoteCount: count,
      faults: [
        new Schema(
          { questionId: text, stem: text, law: text, article: text, quote: text, reason: text },
          { _id: false, id: false },
        ),
      ],
    },
    { collection: "quotechecks", versionKey: false },
  ),
);

export async function findQuoteCheck(): Promise<QuoteCheckRecord | null> {
  return QuoteCheckModel.findById("last").lean();
}

export async function saveQuoteCheck(record: QuoteCheckRecord): Promise<void> {
  await QuoteCheckModel.replaceOne({ _id: record._id }, record, { upsert: true });
}
