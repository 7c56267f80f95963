import mongoose from "mongoose";

/**
 * Makes the indexes that are missing, model by model; never drops one: on a large collection that is
 * a decision, not a side effect of a start.
 */
export async function ensureIndexes(say: (line: string) => void): Promise<void> {
  for (const model of Object.values(mongoose.models)) {
    const startedAt = Date.now();
    await model.createIndexes();
    const seconds = (Date.now() - startedAt) / 1000;
    if (seconds > 1) say(`database: indexes of ${model.modelName}, ${seconds.toFixed(1)} s`);
  }
}
