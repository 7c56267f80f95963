import { AppError } from "#shared/errors/app-error";
import { isDuplicateKey } from "./database-errors";

/** The two of a mongoose model's methods that are needed; its own types cannot be inferred through. */
interface OnceModel<Stored> {
  create(record: object): Promise<unknown>;
  findById(id: string): PromiseLike<Stored | null>;
}

/**
 * Creates a record under `request.newRecordId`. When an earlier attempt with the same idempotency key
 * was stored but never answered (the engine or the server died between the two), that record is
 * found instead of a second one being made:
 *
 *   const stored = await insertOnce<Round>(RoundModel, request.newRecordId, { … });
 */
export async function insertOnce<Stored>(
  model: OnceModel<Stored>,
  id: string,
  record: object,
): Promise<Stored> {
  try {
    await model.create({ _id: id, ...record });
  } catch (error) {
    if (!isDuplicateKey(error, "_id")) throw error;
  }
  const stored = await model.findById(id);
  if (!stored) throw new AppError("conflict", "What was just created is gone.");
  return stored;
}
