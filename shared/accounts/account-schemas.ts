import { z } from "zod";
import { roles } from "../http/endpoint";
import { isoMoment, recordId, typedText } from "../http/fields";
import { nicknameBounds } from "./nickname-bounds";

/** The demonstration's people; they do not exist in production. */
export const personas = [
  "visitor",
  "firm",
  "staff-a",
  "staff-b",
  "coordinator",
  "editor",
  "editor-b",
] as const;
export type Persona = (typeof personas)[number];

/** What people may be called in lists. */
export const nickname = typedText(nicknameBounds.min, nicknameBounds.max);

export const accountView = z.object({
  id: recordId,
  role: z.enum(roles),
  nickname: z.string(),
  /** The centre a member of staff works for. */
  centreId: z.string().nullable(),
  centreName: z.string().nullable(),
  createdAt: isoMoment,
});
export type AccountView = z.infer<typeof accountView>;

export const sessionView = z.object({
  token: z.string(),
  expiresAt: isoMoment,
  account: accountView,
});
export type SessionView = z.infer<typeof sessionView>;

/** One of the demonstration's people, to choose from. */
export const demoPersonView = z.object({
  persona: z.enum(personas),
  role: z.enum(roles),
  nickname: z.string(),
  centreName: z.string().nullable(),
});
export type DemoPersonView = z.infer<typeof demoPersonView>;
