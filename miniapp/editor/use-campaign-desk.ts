import { useRef, useState } from "react";
import { shanghaiDay } from "#shared/calendar/working-days";
import { changedFields, needsConfirmation } from "#shared/campaigns/campaign-change";
import { createCampaignEndpoint, editCampaignEndpoint } from "#shared/campaigns/campaign-endpoints";
import type { CampaignFields, EditedCampaign } from "#shared/campaigns/campaign-schemas";
import { AppError } from "#shared/errors/app-error";
import { call } from "../api/call";
import { newIdempotencyKey } from "../api/send";
import { type Loading, loadedValue } from "../api/use-load";
import { showToast } from "../platform/dialogs";
import { replaceWith } from "../platform/navigation";
import { type CampaignDraft, draftOf, fieldsOf, newDraft } from "./campaign-draft";
import { type DraftFault, draftFaults } from "./campaign-faults";
import { campaignProblem } from "./campaign-problems";
import { useOwnCampaign } from "./own-campaign";
import { useCampaigns } from "./use-campaigns";

/** One week on the desk: what is stored, what is being written, and what is wrong with it. */
export interface CampaignDesk {
  of: Loading<readonly EditedCampaign[]>;
  /** Null for a new one. */
  week: EditedCampaign | null;
  draft: CampaignDraft;
  write: (some: Partial<CampaignDraft>) => void;
  faults: readonly DraftFault[];
  /** Faults are shown at their fields once somebody has tried to save. */
  isTried: boolean;
  isDirty: boolean;
  /** Somebody has changed the week since this was written. */
  isStale: boolean;
  takeLatest: () => void;
  keepOwn: () => void;
  isSaving: boolean;
  problem: string | undefined;
  /** Saves, or asks first where the week has begun. */
  save: () => void;
  /** What is asked about, while it is asked. */
  asked: readonly string[] | undefined;
  answer: (isYes: boolean) => void;
}

/** `campaignId` is empty for a new week. */
export function useCampaignDesk(campaignId: string): CampaignDesk {
  const of = useCampaigns();
  const weeks = loadedValue(of.state) ?? [];
  const week = weeks.find(({ id }) => id === campaignId) ?? null;
  const { own, keep } = useOwnCampaign(campaignId);
  const sending = useSending(of.reload);
  const [isTried, setIsTried] = useState(false);
  const [asked, setAsked] = useState<readonly string[]>();

  const today = shanghaiDay(new Date());
  const version = week?.version ?? 0;
  const stored = week ? draftOf(week) : newDraft(weeks[0]);
  const draft = own?.draft ?? stored;
  const isDirty = own !== undefined && JSON.stringify(own.draft) !== JSON.stringify(stored);
  const others = weeks.filter(({ id }) => id !== campaignId);
  const faults = draftFaults(draft, { before: week, others, today });

  const send = async (isConfirmed: boolean) => {
    const saved = await sending.send({ week, fields: fieldsOf(draft), isConfirmed });
    if (saved === "ask") return setAsked(changesTo(week, draft));
    if (!saved) return;
    keep(undefined);
    setIsTried(false);
    showToast("存好了");
    if (week) await of.reload();
    else await replaceWith("/editor/campaign-page", { id: saved.id });
  };
  const save = () => {
    setIsTried(true);
    if (faults.length > 0) return;
    if (week && needsConfirmation(writtenOf(week), fieldsOf(draft), today)) {
      setAsked(changesTo(week, draft));
    } else void send(false);
  };

  return {
    ...{ of, week, draft, faults, isTried, isDirty, save, asked },
    write: (some) => keep({ version: own?.version ?? version, draft: { ...draft, ...some } }),
    isStale: isDirty && week !== null && own.version !== version,
    takeLatest: () => keep(undefined),
    keepOwn: () => keep({ version, draft }),
    isSaving: sending.isSending,
    problem: sending.problem,
    answer: (isYes) => {
      setAsked(undefined);
      if (isYes) void send(true);
    },
  };
}

function changesTo(week: EditedCampaign | null, draft: CampaignDraft): readonly string[] {
  return week ? changedFields(writtenOf(week), fieldsOf(draft)) : [];
}

function writtenOf(week: EditedCampaign): CampaignFields {
  const { id: _, version: __, phase: ___, history: ____, ...fields } = week;
  return fields;
}

type Sent = EditedCampaign | "ask" | undefined;

/** One sending at a time. A stale version is read anew; "ask" when the week has begun meanwhile. */
function useSending(reload: () => Promise<void>) {
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const isUnderWay = useRef<boolean>(false);
  const keyFor = useSendKey();
  const deliver = ({ week, fields, isConfirmed }: Sending) => {
    if (!week) return call(createCampaignEndpoint, fields, { idempotencyKey: keyFor(fields) });
    const { id: campaignId, version } = week;
    return call(editCampaignEndpoint, { ...fields, campaignId, version, isConfirmed });
  };
  const explain = async (error: unknown): Promise<Sent> => {
    const { code, details } = error instanceof AppError ? error : { code: "", details: {} };
    if ("reason" in details && details.reason === "needs_confirmation") return "ask";
    setProblem(campaignProblem(error));
    if (code === "stale_version") await reload();
    return undefined;
  };
  const send = async (sending: Sending): Promise<Sent> => {
    if (isUnderWay.current) return undefined;
    isUnderWay.current = true;
    setIsSending(true);
    setProblem(undefined);
    try {
      return await deliver(sending);
    } catch (error) {
      return await explain(error);
    } finally {
      isUnderWay.current = false;
      setIsSending(false);
    }
  };
  return { send, isSending, problem };
}

interface Sending {
  week: EditedCampaign | null;
  fields: CampaignFields;
  isConfirmed: boolean;
}

/** The key under which a new week is sent: the same until other words are. */
function useSendKey(): (fields: CampaignFields) => string {
  const kept = useRef({ text: "", key: "" });
  return (fields) => {
    const text = JSON.stringify(fields);
    if (kept.current.text !== text) kept.current = { text, key: newIdempotencyKey() };
    return kept.current.key;
  };
}
