import { type HydratedDocument, model, Schema } from "mongoose";
import { type Role, roles } from "#shared/http/endpoint";

export interface AccountRecord {
  role: Role;
  nickname: string;
  /** The centre a member of staff works for. */
  centreId: string | null;
  kind: "guest" | "demo" | "staff";
  /** Which of the demonstration's people it is; one account each. */
  persona: string | null;
  /** Staff sign in by it; names that look alike have one key. Null for everybody else. */
  signInKey?: string | null;
  /** Argon2id; read only where somebody signs in. */
  passwordHash?: string | null;
  /** Shut out by the coordinator: no session finds the account. */
  suspendedAt?: Date | null;
  createdAt: Date;
  /** Set when erasure began: no session finds the account any more. */
  erasingAt: Date | null;
}
export type Account = HydratedDocument<AccountRecord>;

const accountSchema = new Schema<AccountRecord>(
  {
    role: { type: String, enum: roles, required: true },
    nickname: { type: String, required: true },
    centreId: { type: String, default: null },
    kind: { type: String, enum: ["guest", "demo", "staff"], required: true },
    persona: { type: String, default: null },
    signInKey: String,
    passwordHash: { type: String, select: false },
    suspendedAt: { type: Date, default: null },
    createdAt: { type: Date, required: true },
    erasingAt: { type: Date, default: null },
  },
  { collection: "accounts", versionKey: false },
);
accountSchema.index(
  { persona: 1 },
  { unique: true, partialFilterExpression: { persona: { $type: "string" } } },
);
// Everybody of a desk; guests, who are many, are not in it.
accountSchema.index(
  { role: 1, centreId: 1 },
  { partialFilterExpression: { role: { $in: ["staff", "coordinator"] } } },
);
accountSchema.index(
  { erasingAt: 1 },
  { partialFilterExpression: { erasingAt: { $type: "date" } } },
);

accountSchema.index(
  { signInKey: 1 },
  { unique: true, partialFilterExpression: { signInKey: { $type: "string" } } },
);
// Those who work here, among a million guests.
accountSchema.index(
  { role: 1 },
  { partialFilterExpression: { role: { $in: ["staff", "coordinator", "editor"] } } },
);

export const AccountModel = model("Account", accountSchema);
