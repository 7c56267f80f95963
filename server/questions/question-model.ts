/** The questions as they are served and edited. A row is put here once; its file is only its beginning. */
import { model, Schema } from "mongoose";
import type { QuestionContent } from "#shared/questions/question-terms";
import type { Question } from "#shared/quiz/quiz-schemas";
import { isDuplicateKey } from "../database/database-errors";
import { trusted } from "../database/trusted";
import type { HistoryEntry, StoredQuestion, Voiding } from "./question-record";

interface QuestionRecord extends Omit<StoredQuestion, "id"> {
  _id: string;
}

const part = { _id: false, id: false } as const;
const text = { type: String, required: true } as const;
/** May be empty in a draft. */
const words = { type: String, default: "" } as const;
const mixed = { type: Schema.Types.Mixed, default: null } as const;

const QuestionModel = model(
  "Question",
  new Schema<QuestionRecord>(
    {
      _id: text,
      type: text,
      topic: text,
      stem: words,
      options: [new Schema({ id: text, text: words }, part)],
      answer: { type: [String], required: true },
      explanation: words,
      difficulty: { type: Number, required: true },
      basis: [new Schema({ law: words, article: words, quote: words }, part)],
      validFrom: String,
      validTo: String,
      episode: new Schema({ id: text, seconds: { type: Number, required: true } }, part),
      status: { type: String, required: true },
      version: { type: Number, default: 1 },
      edition: { type: Number, default: 1 },
      revision: mixed,
      history: { type: [Schema.Types.Mixed], default: [] } as never,
      earlier: { type: [Schema.Types.Mixed], default: [] } as never,
      voiding: mixed,
      createdBy: { type: String, default: null },
    },
    { collection: "questions", versionKey: false, minimize: false },
  ),
);

/** Every question there is, withdrawn ones too: what was answered once must stay readable. */
export async function readQuestions(): Promise<StoredQuestion[]> {
  return (await QuestionModel.find().lean()).map(toStored);
}

export async function findQuestion(id: string): Promise<StoredQuestion | null> {
  const found = await QuestionModel.findById(id).lean();
  return found && toStored(found);
}

/** What the desk's list is asked for; every text in it is plain. */
export interface QuestionFilter {
  search?: string | undefined;
  topic?: string | undefined;
  type?: string | undefined;
  difficulty?: number | undefined;
  state?: string | undefined;
  law?: string | undefined;
  /** Still asked on this day or after it. */
  day?: string | undefined;
  /** Waits for the eyes of this editor. */
  reviewerId?: string | undefined;
  ids?: readonly string[] | undefined;
  afterId?: string | undefined;
}

/** Questions by id, `limit` at most. */
export async function listQuestions(
  filter: QuestionFilter,
  limit: number,
): Promise<StoredQuestion[]> {
  const found = QuestionModel.find(conditionsOf(filter)).sort({ _id: 1 }).limit(limit);
  return (await found.lean()).map(toStored);
}

export async function countQuestions(filter: QuestionFilter): Promise<number> {
  return QuestionModel.countDocuments(conditionsOf(filter));
}

type Condition = Record<string, unknown>;

function conditionsOf(filter: QuestionFilter): Condition {
  const { topic, type, difficulty, law, day, ids, afterId } = filter;
  const conditions: Condition[] = [
    ...(topic ? [{ topic }] : []),
    ...(type ? [{ type }] : []),
    ...(difficulty ? [{ difficulty }] : []),
    ...(law ? [{ "basis.law": law }] : []),
    ...(day ? [{ $or: [{ validTo: null }, { validTo: trusted({ $gte: day }) }] }] : []),
    ...(ids ? [{ _id: trusted({ $in: [...ids] }) }] : []),
    ...(afterId ? [{ _id: trusted({ $gt: afterId }) }] : []),
    ...(filter.state ? [stateCondition(filter.state)] : []),
    ...(filter.search ? [searchCondition(filter.search)] : []),
    ...(filter.reviewerId ? [reviewCondition(filter.reviewerId)] : []),
  ];
  return conditions.length > 0 ? { $and: conditions } : {};
}

/** A served question with a change beside it is found as published, and as what its change is. */
function stateCondition(state: string): Condition {
  if (state !== "draft" && state !== "in_review") return { status: state };
  const isOpen = { status: trusted({ $ne: "voided" }) };
  return { $or: [{ status: state }, { "revision.state": state, ...isOpen }] };
}

function reviewCondition(editorId: string): Condition {
  return {
    "revision.state": "in_review",
    "revision.authors.id": trusted({ $ne: editorId }),
    status: trusted({ $ne: "voided" }),
  };
}

/** A piece of the words, whatever it means elsewhere: every sign stands for itself. */
function searchCondition(search: string): Condition {
  const piece = trusted({ $regex: search.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"), $options: "i" });
  const places = ["_id", "stem", "options.text", "explanation", "basis.quote"];
  const inRevision = places.slice(1).map((place) => `revision.content.${place}`);
  return { $or: [...places, ...inRevision].map((place) => ({ [place]: piece })) };
}

/** A new question; false when its id is taken. */
export async function insertQuestion(question: StoredQuestion): Promise<boolean> {
  try {
    const { id, ...rest } = question;
    await QuestionModel.create({ _id: id, ...rest });
    return true;
  } catch (error) {
    if (isDuplicateKey(error, "_id")) return false;
    throw error;
  }
}

/** Many new questions in one journaled command; gives the ids that were taken, and those are left alone. */
export async function insertQuestions(questions: readonly StoredQuestion[]): Promise<string[]> {
  const records = questions.map(({ id, ...rest }) => ({ _id: id, ...withoutHoles(rest) }));
  try {
    // The driver's own: mongoose's casting would cost more than the write. All of it has been parsed.
    await QuestionModel.collection.insertMany(records as never, { ordered: false });
    return [];
  } catch (error) {
    const { writeErrors = [] } = error as { writeErrors?: { code?: number; index: number }[] };
    if (writeErrors.length === 0 || writeErrors.some((each) => !isDuplicateKey(each))) throw error;
    return writeErrors.map(({ index }) => questions[index]?.id ?? "");
  }
}

/** What is undefined would be stored as null, which a day or an episode may not be. */
function withoutHoles<Fields extends object>(fields: Fields): Fields {
  const filled = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(filled) as Fields;
}

/** What a change writes: whole fields, a new content, and one line of history. */
export interface QuestionWrite {
  set?: Partial<Pick<StoredQuestion, "status" | "edition" | "revision" | "voiding">>;
  content?: QuestionContent;
  earlier?: StoredQuestion["earlier"][number];
  entry: HistoryEntry;
}

/** Writes a change made against `version`; null when the question has another version by now. */
export async function updateQuestion(
  { id, version }: Pick<StoredQuestion, "id" | "version">,
  { set, content, earlier, entry }: QuestionWrite,
): Promise<StoredQuestion | null> {
  const gone = content ? optionalFields.filter((field) => content[field] === undefined) : [];
  const updated = await QuestionModel.findOneAndUpdate(
    // A row of an older program has no version: its first.
    version === 1 ? { _id: id, version: trusted({ $in: [1, null] }) } : { _id: id, version },
    {
      $set: { ...set, ...content, version: version + 1 },
      $push: { history: entry, ...(earlier && { earlier }) },
      ...(gone.length > 0 && { $unset: Object.fromEntries(gone.map((field) => [field, 1])) }),
    },
    { returnDocument: "after" },
  ).lean();
  return updated && toStored(updated);
}

const optionalFields = ["validFrom", "validTo", "episode"] as const;

/** Voided questions whose rounds have not all been scored anew. */
export async function listUnfinishedVoidings(): Promise<StoredQuestion[]> {
  const found = await QuestionModel.find({
    status: "voided",
    "voiding.walk": trusted({ $ne: "done" as const }),
  }).lean();
  return found.map(toStored);
}

/** Keeps how far a voiding has come; no new version, for no editor has done anything. */
export async function keepVoidingStep(
  id: string,
  step: Pick<Voiding, "walk" | "cursor" | "rounds">,
): Promise<void> {
  const { walk, cursor, rounds } = step;
  await QuestionModel.updateOne(
    { _id: id },
    { $set: { "voiding.walk": walk, "voiding.cursor": cursor, "voiding.rounds": rounds } },
  );
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

/** A row of an older program has no more than its content and its status. */
function toStored({ _id, ...rest }: QuestionRecord): StoredQuestion {
  return {
    ...rest,
    id: _id,
    version: rest.version ?? 1,
    edition: rest.edition ?? 1,
    revision: rest.revision ?? null,
    history: rest.history ?? [],
    earlier: rest.earlier ?? [],
    voiding: rest.voiding ?? null,
    createdBy: rest.createdBy ?? null,
  };
}
