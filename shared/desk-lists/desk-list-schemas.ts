import { z } from "zod";
import { isoMoment, recordId, typedText } from "../http/fields";
import { rightKind } from "../rights/right-schemas";
import { deskListBounds, refereeKinds, replyActs } from "./desk-list-terms";
import { strangePlaces } from "./reply-filling";

const { refereeName, refereeContact, replyTitle, replyText } = deskListBounds;

export const referee = z.strictObject({
  id: recordId,
  name: typedText(refereeName.min, refereeName.max),
  kind: z.enum(refereeKinds),
  /** The kinds of right they know; none: any. */
  rights: z
    .array(rightKind)
    .max(9)
    .refine((kinds) => new Set(kinds).size === kinds.length, { error: "duplicate" }),
  /** How the desks reach them; never shown to the public. */
  contact: typedText(refereeContact.min, refereeContact.max),
  /** False: nobody is referred to them any more; what was referred keeps their name. */
  isActive: z.boolean(),
});
export type Referee = z.infer<typeof referee>;

export const cannedReply = z.strictObject({
  id: recordId,
  title: typedText(replyTitle.min, replyTitle.max),
  act: z.enum(replyActs),
  text: typedText(replyText.min, replyText.max).refine((text) => strangePlaces(text).length === 0, {
    error: "unknown_place",
  }),
});
export type CannedReply = z.infer<typeof cannedReply>;

/** As it is written: a new entry has no id yet. */
export const refereeInput = referee.extend({ id: recordId.optional() });
export const cannedReplyInput = cannedReply.extend({ id: recordId.optional() });

/** A list with the version to write the next one against. */
export function deskListView<Item extends z.ZodType>(item: Item) {
  return z.object({
    /** 0 while nobody has written any. */
    version: z.number().int(),
    changedAt: isoMoment.nullable(),
    changedByName: z.string(),
    items: z.array(item),
  });
}
