import { model, Schema } from "mongoose";
import type { StaffRole } from "#shared/accounts/staff-schemas";
import { trusted } from "../database/trusted";

export interface Invitation {
  /** Also the id of the account that is made of it: so there is one at most. */
  _id: string;
  /** SHA-256 of the code; the code itself is in the link alone. */
  codeHash: string;
  role: StaffRole;
  centreId: string | null;
  /** Null for the command that invites the first coordinator. */
  byId: string | null;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
}

const InvitationModel = model(
  "Invitation",
  new Schema<Invitation>(
    {
      _id: { type: String, required: true },
      codeHash: { type: String, required: true, unique: true },
      role: { type: String, required: true },
      centreId: { type: String, default: null },
      byId: { type: String, default: null },
      createdAt: { type: Date, required: true },
      expiresAt: { type: Date, required: true, index: true },
      usedAt: { type: Date, default: null },
    },
    { collection: "invitations", versionKey: false },
  ),
);

/** Stored once by its id; a repeated call brings another code, and the one it answers with is the one that works. */
export async function keepInvitation(invitation: Invitation): Promise<void> {
  const { _id, codeHash, ...once } = invitation;
  await InvitationModel.updateOne(
    { _id, usedAt: null },
    { $set: { codeHash }, $setOnInsert: once },
    { upsert: true },
  );
}

export async function findInvitation(codeHash: string): Promise<Invitation | null> {
  return InvitationModel.findOne({ codeHash }).lean<Invitation | null>();
}

export async function markUsed(id: string, at: Date): Promise<void> {
  await InvitationModel.updateOne({ _id: id }, { usedAt: at });
}

export async function listOpenInvitations(now: Date): Promise<Invitation[]> {
  return InvitationModel.find({ usedAt: null, expiresAt: trusted({ $gt: now }) })
    .sort({ createdAt: -1 })
    .lean<Invitation[]>();
}

export async function deleteInvitation(id: string): Promise<void> {
  await InvitationModel.deleteOne({ _id: id, usedAt: null });
}

/** Those that ran out, used or not: nobody asks for them any more. */
export async function sweepInvitations(now: Date): Promise<void> {
  await InvitationModel.deleteMany({ expiresAt: trusted({ $lte: now }) });
}
