import mongoose from "mongoose";
import { readCode } from "#shared/certificates/certificate-code";

const collection = () =>
  mongoose.connection.collection<{ _id: string; name?: unknown }>("certificates");
const idOf = (code: string) => ({ _id: readCode(code)?.serial ?? "" });

/** A certificate as it lies in the database. */
export function storedCertificate(code: string) {
  return collection().findOne(idOf(code));
}

/** What is stored for a round. */
export function storedCertificatesOf(roundId: string) {
  return collection().find({ roundId }).toArray();
}

/** As somebody who got at the database might. */
export async function tamperWith(code: string, fields: object): Promise<void> {
  await collection().updateOne(idOf(code), { $set: fields });
}
