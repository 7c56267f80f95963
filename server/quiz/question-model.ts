/** The questions as they are served. A row is put here once and edited here; its file is only its beginning. */
import { model, Schema } from "mongoose";
import type { Question } from "#shared/quiz/quiz-schemas";
import { isDuplicateKey } from "../database/database-errors";

/** A question with what the program keeps beside it. */
export type StoredQuestion = Question & { status: "published" | "withdrawn" };
interface QuestionRecord extends Omit<StoredQuestion, "id"> {
  _id: string;
}

const part = { _id: false, id: false } as const;
const text = { type: String, required: true } as const;

const QuestionModel = model(
  "Question",
  new Schema<QuestionRecord>(
    {
      _id: text,
      type: text,
      topic: text,
      stem: text,
      options: [new Schema({ id: text, text }, part)],
      answer: { type: [String], required: true },
      explanation: text,
      difficulty: { type: Number, required: true },
      basis: [new Schema({ law: text, article: text, quote: text }, part)],
      validFrom: String,
      validTo: String,
      episode: new Schema({ id: text, seconds: { type: Number, required: true } }, part),
      status: { type: String, required: true },
    },
    { collection: "questions", versionKey: false },
  ),
);

/** Every question there is, withdrawn ones too: what was answered once must stay readable. */
export async function readQuestions(): Promise<StoredQuestion[]> {
  const records = await QuestionModel.find().lean();
  return records.map(({ _id, ...rest }) => ({ id: _id, ...rest }));
}

/** Adds what is not there yet, published; what is there stays as it is. Returns how many were added. */
export async function insertMissingQuestions(questions: readonly Question[]): Promise<number> {
  const known = await QuestionModel.find().select({ _id: 1 }).lean();
  const knownIds = new Set(known.map(({ _id }) => _id));
  const missing = questions.filter(({ id }) => !knownIds.has(id));
  let added = 0;
  for (const { id, ...rest } of missing) {
    try {
      await QuestionModel.create({ _id: id, ...rest, status: "published" });
      added += 1;
    } catch (error) {
      // Another node starts at the same time.
      if (!isDuplicateKey(error, "_id")) throw error;
    }
  }
  return added;
}
