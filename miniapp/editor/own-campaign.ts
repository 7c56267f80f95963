import { useCallback, useState } from "react";
import { copyPrefix, currentSession } from "../api/session";
import { hasShape } from "../platform/kept-shape";
import { readStored, removeStored, writeStored } from "../platform/storage";
import type { CampaignDraft } from "./campaign-draft";

/** What somebody has written of a week and not saved, and against which version. */
export interface OwnCampaign {
  version: number;
  draft: CampaignDraft;
}

/** On this device, page or no page; with the account's copies, so gone when it signs out. */
export function useOwnCampaign(campaignId: string) {
  const [own, setOwn] = useState(() => readOwn(campaignId));
  const keep = useCallback(
    (next: OwnCampaign | undefined) => {
      if (next) writeStored(storageKey(campaignId), next);
      else removeStored(storageKey(campaignId));
      setOwn(next);
    },
    [campaignId],
  );
  return { own, keep };
}

function readOwn(campaignId: string): OwnCampaign | undefined {
  const stored = readStored(storageKey(campaignId));
  const isWhole = hasShape<OwnCampaign>(stored, { version: "number", draft: "object" });
  return isWhole && isDraft(stored.draft) ? stored : undefined;
}

function isDraft(draft: unknown): draft is CampaignDraft {
  return hasShape<CampaignDraft>(draft, {
    name: "string",
    theme: "string",
    startsOn: "string",
    endsOn: "string",
    modes: "object",
    figures: "object",
    rules: "string",
  });
}

function storageKey(campaignId: string): string {
  const account = currentSession()?.account.id ?? "nobody";
  return `${copyPrefix}${account}:editor:campaign:${campaignId || "new"}`;
}
