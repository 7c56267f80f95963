import { model, Schema, type Types } from "mongoose";

interface SessionRecord {
  /** SHA-256 of the token; the token itself is known to its owner alone. */
  tokenHash: string;
  accountId: Types.ObjectId;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
}

const sessionSchema = new Schema<SessionRecord>(
  {
    tokenHash: { type: String, required: true, unique: true },
    accountId: { type: Schema.Types.ObjectId, required: true, index: true },
    createdAt: { type: Date, required: true },
    expiresAt: { type: Date, required: true, index: true },
    revokedAt: { type: Date, default: null },
  },
  { collection: "sessions", versionKey: false },
);

export const SessionModel = model("Session", sessionSchema);
