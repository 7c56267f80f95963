import mongoose from "mongoose";

const collection = () => mongoose.connection.collection("idempotency");

/** What is stored for an account's idempotency keys, as it lies in the database. */
export async function storedAnswers(accountId: string): Promise<unknown[]> {
  return collection().find({ accountId }).toArray();
}

/** As if every server that is at a keyed call had died some time ago. */
export async function expireLeases(): Promise<void> {
  await collection().updateMany({}, { $set: { leaseUntil: new Date(0) } });
}
