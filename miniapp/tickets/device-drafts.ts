import { z } from "zod";
import { rightKinds } from "#shared/rights/right-kinds";
import {
  applicantKinds,
  applicantRoles,
  infringementPlaces,
  wantKinds,
} from "#shared/tickets/ticket-terms";
import { newIdempotencyKey } from "../api/send";
import { copyPrefix, currentSession } from "../api/session";
import { readStored, writeStored } from "../platform/storage";
import { emptyForm, type FileForm, type PartName, partNames } from "./file-form";

/** A draft as this device holds it: what was typed, and what of it the server has. */
export interface DeviceDraft {
  /** Names it on this device. */
  key: string;
  /** Null until the server has it. */
  ticketId: string | null;
  version: number;
  form: FileForm;
  /** 1 to 6: where the person was. */
  step: number;
  /** Each part as the server has it, as text. */
  base: Partial<Record<PartName, string>>;
  /** Of the creation: the same key and the same content make one draft, however often they are sent. */
  createKey: string;
  /** What the first creation was sent with; the rest follows as a change. */
  createText: string | null;
  /** Where the person came from: a film's or question's title. */
  from: string | null;
  /** The centre the person came from: a wish, where it goes is for the rules to say. */
  wishCentreId: string | null;
  savedAt: string;
}

const partsDone = z.partialRecord(z.enum(partNames), z.string());
const storedForm: z.ZodType<FileForm> = z.object({
  kind: z.enum(applicantKinds),
  role: z.enum(applicantRoles).nullable(),
  name: z.string(),
  phone: z.string(),
  organisation: z.string(),
  // The defaults are for what an older version of the program has kept.
  creditCode: z.string().default(""),
  principalName: z.string().default(""),
  isAuthorised: z.boolean().default(false),
  isFourteenOrOlder: z.boolean().nullable(),
  countyCode: z.string().nullable(),
  businessCountyCode: z.string().nullable().default(null),
  infringement: z.enum(infringementPlaces).nullable(),
  infringementCountyCode: z.string().nullable(),
  infringementDetail: z.string(),
  otherSideName: z.string(),
  otherSideCountyCode: z.string().nullable(),
  kinds: z.array(z.enum(rightKinds)),
  number: z.string(),
  title: z.string(),
  story: z.string(),
  wants: z.array(z.enum(wantKinds)),
  isFiledElsewhere: z.boolean().nullable(),
  filedWhere: z.string(),
});
const storedDraft: z.ZodType<DeviceDraft> = z.object({
  key: z.string(),
  ticketId: z.string().nullable(),
  version: z.number(),
  form: storedForm,
  step: z.number().int().min(1).max(6),
  base: partsDone,
  createKey: z.string(),
  createText: z.string().nullable(),
  from: z.string().nullable(),
  wishCentreId: z.string().nullable().default(null),
  savedAt: z.string(),
});

const mostKept = 20;

export function newDeviceDraft(
  form: FileForm = emptyForm,
  { from = null, wishCentreId = null }: Partial<Pick<DeviceDraft, "from" | "wishCentreId">> = {},
): DeviceDraft {
  return {
    key: newIdempotencyKey(),
    ticketId: null,
    version: 0,
    form,
    step: 1,
    base: {},
    createKey: newIdempotencyKey(),
    createText: null,
    from,
    wishCentreId,
    savedAt: "",
  };
}

/** The drafts of the signed-in account on this device, newest first. */
export function readDeviceDrafts(): DeviceDraft[] {
  const key = storageKey();
  const stored = key === undefined ? undefined : readStored(key);
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one) => {
    const draft = storedDraft.safeParse(one);
    return draft.success ? [draft.data] : [];
  });
}

/** False when the device takes nothing more, or nobody is signed in whose it would be. */
export function keepDeviceDraft(draft: DeviceDraft): boolean {
  const key = storageKey();
  if (key === undefined) return false;
  const others = readDeviceDrafts().filter((one) => one.key !== draft.key);
  return writeStored(key, [draft, ...others].slice(0, mostKept));
}

export function dropDeviceDrafts(isGone: (draft: DeviceDraft) => boolean): void {
  const key = storageKey();
  const drafts = readDeviceDrafts();
  const left = drafts.filter((draft) => !isGone(draft));
  if (key !== undefined && left.length < drafts.length) writeStored(key, left);
}

/** Begins like every copy of one account's data: gone when it signs out. */
function storageKey(): string | undefined {
  const account = currentSession()?.account;
  return account?.role === "applicant" ? `${copyPrefix}${account.id}:drafts` : undefined;
}
