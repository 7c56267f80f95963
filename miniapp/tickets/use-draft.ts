import { useCallback, useEffect, useRef, useState } from "react";
import { useOnline } from "../api/use-online";
import { OfflineError } from "../platform/network";
import { useWhenHidden } from "../platform/page-life";
import { type DeviceDraft, dropDeviceDrafts, keepDeviceDraft } from "./device-drafts";
import { type DraftChange, type SyncOutcome, syncDraft, unsavedParts } from "./draft-sync";
import { checkPart } from "./file-checks";
import type { FileForm, PartName } from "./file-form";

/** What stands in the way of saving; nothing typed is lost by any of it. */
export type DraftTrouble =
  | { kind: "conflict"; taken: readonly PartName[]; kept: readonly PartName[] }
  | { kind: "sent"; ticketId: string }
  | { kind: "failed"; error: unknown };

export interface DraftDesk {
  draft: DeviceDraft;
  /** Only what is true: "saved" when the server has everything, "offline" when this device alone has. */
  saving: "none" | "saving" | "saved" | "offline";
  trouble: DraftTrouble | undefined;
  change: (fields: Partial<FileForm>) => void;
  goTo: (step: number) => void;
  /** True when the draft is safe, on the server or, without a network, on this device. */
  save: () => Promise<boolean>;
  /** The server's id; undefined while the server cannot be reached. */
  ensureTicketId: () => Promise<string | undefined>;
}

const keepAfterMs = 400;

/** One draft being filled in: on this device at once, on the server after each step. */
export function useDraft(initial: DeviceDraft): DraftDesk {
  const [draft, setDraft] = useState(initial);
  const latest = useRef(initial);
  const [isKept, setIsKept] = useState(initial.savedAt !== "");
  const [isSending, setIsSending] = useState(false);
  const [trouble, setTrouble] = useState<DraftTrouble>();
  const keepTimer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const running = useRef<Promise<boolean> | undefined>(undefined);

  const keepNow = useCallback((): boolean => {
    clearTimeout(keepTimer.current);
    keepTimer.current = undefined;
    const { key, form } = latest.current;
    if (form.isFourteenOrOlder === false) {
      dropDeviceDrafts((one) => one.key === key); // nothing of a child stays here
      setIsKept(false);
      return false;
    }
    const isDone = keepDeviceDraft({ ...latest.current, savedAt: new Date().toISOString() });
    setIsKept(isDone);
    return isDone;
  }, []);

  const apply = useCallback(
    (change: DraftChange) => {
      latest.current = change(latest.current);
      setDraft(latest.current);
      keepNow();
    },
    [keepNow],
  );

  const change = useCallback(
    (fields: Partial<FileForm>) => {
      latest.current = { ...latest.current, form: { ...latest.current.form, ...fields } };
      setDraft(latest.current);
      clearTimeout(keepTimer.current);
      keepTimer.current = setTimeout(keepNow, keepAfterMs);
    },
    [keepNow],
  );

  const goTo = useCallback((step: number) => apply((now) => ({ ...now, step })), [apply]);

  const send = useCallback(async (): Promise<boolean> => {
    const isKeptHere = keepNow();
    setIsSending(true);
    try {
      const outcome = await syncDraft(latest.current, apply);
      if (outcome.kind !== "sent") apply(outcome.apply);
      setTrouble(troubleOf(outcome));
      return outcome.kind === "saved";
    } catch (error) {
      const isSafe = error instanceof OfflineError && isKeptHere;
      setTrouble(isSafe ? undefined : { kind: "failed", error });
      return isSafe;
    } finally {
      setIsSending(false);
    }
  }, [apply, keepNow]);

  /** One after the other: a second call waits, then sends what has come in since. */
  const save = useCallback(async (): Promise<boolean> => {
    for (let before = running.current; before !== undefined; before = running.current) {
      await before;
    }
    running.current = send();
    try {
      return await running.current;
    } finally {
      running.current = undefined;
    }
  }, [send]);

  const ensureTicketId = useCallback(async () => {
    if (latest.current.ticketId === null) await save();
    return latest.current.ticketId ?? undefined;
  }, [save]);

  useKeepOnLeaving(keepTimer, keepNow);
  const isClean = unsavedParts(draft).length === 0;
  useSendWhenOnline(latest, save);
  const saving = savingOf({ isSending, isClean: isClean && draft.ticketId !== null, isKept });
  return { draft, saving, trouble, change, goTo, save, ensureTicketId };
}

function troubleOf(outcome: SyncOutcome): DraftTrouble | undefined {
  return outcome.kind === "saved" ? undefined : outcome;
}

function savingOf(of: { isSending: boolean; isClean: boolean; isKept: boolean }) {
  if (of.isSending) return "saving";
  if (of.isClean) return "saved";
  return of.isKept ? "offline" : "none";
}

/** What was typed in the last moments is kept when the page goes. */
function useKeepOnLeaving(
  timer: { current: ReturnType<typeof setTimeout> | undefined },
  keepNow: () => boolean,
): void {
  const keepIfWaiting = useCallback(() => {
    if (timer.current !== undefined) keepNow();
  }, [timer, keepNow]);
  useWhenHidden(keepIfWaiting);
  useEffect(() => keepIfWaiting, [keepIfWaiting]);
}

/** Complete steps that only this device has are sent when the network is back. */
function useSendWhenOnline(latest: { current: DeviceDraft }, save: () => Promise<boolean>): void {
  const isOnline = useOnline();
  const wasOnline = useRef(true);
  useEffect(() => {
    const isBack = isOnline && !wasOnline.current;
    wasOnline.current = isOnline;
    const hasWork = unsavedParts(latest.current).some(
      (part) => checkPart(latest.current.form, part).isComplete,
    );
    if (isBack && hasWork) void save();
  }, [isOnline, latest, save]);
}
