import { z } from "zod";
import { centreId } from "../centres/centre-schemas";
import { isoMoment, recordId, typedText } from "../http/fields";
import { signInNameBounds } from "./password-rule";

/** Who is invited; everybody else comes by another way. */
export const staffRoles = ["staff", "coordinator", "editor"] as const;
export type StaffRole = (typeof staffRoles)[number];

export const signInName = typedText(signInNameBounds.min, signInNameBounds.max);
/** Its length and contents are judged together with the name (password-rule.ts). */
export const password = z.string().min(1).max(200);
/** 32 random bytes in base64url. */
export const invitationCode = z.string().regex(/^[\w-]{43}$/);

export const staffMember = z.object({
  id: recordId,
  nickname: z.string(),
  role: z.enum(staffRoles),
  centreId: z.string().nullable(),
  centreName: z.string().nullable(),
  createdAt: isoMoment,
  isSuspended: z.boolean(),
  /** Nobody suspends or moves themselves. */
  isMe: z.boolean(),
});
export type StaffMember = z.infer<typeof staffMember>;

export const openInvitation = z.object({
  id: recordId,
  role: z.enum(staffRoles),
  centreName: z.string().nullable(),
  createdAt: isoMoment,
  expiresAt: isoMoment,
});

export const staffView = z.object({
  items: z.array(staffMember),
  /** Neither used nor run out. */
  invitations: z.array(openInvitation),
});
export type StaffView = z.infer<typeof staffView>;

/** A member of staff belongs to a centre, the others to none. */
export const invitationInput = z
  .strictObject({ role: z.enum(staffRoles), centreId: centreId.nullable() })
  .refine(({ role, centreId: centre }) => (role === "staff") === (centre !== null), {
    path: ["centreId"],
    error: "does_not_go_with_role",
  });
