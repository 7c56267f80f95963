import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { AttachmentView } from "#shared/tickets/ticket-schemas";
import { useOnline } from "../api/use-online";
import type { PickedFile } from "../platform/files";
import { type UploadDesk, type UploadItem, UploadQueue, type UploadsShown } from "./upload-queue";

export interface Uploads extends UploadsShown {
  add: (files: readonly PickedFile[], purpose?: UploadItem["purpose"]) => void;
  open: (key: string) => Promise<void>;
  resume: (key: string) => void;
  remove: (key: string) => Promise<void>;
}

/** The files of one list, living as long as the page. */
export function useUploads(desk: UploadDesk, stored: readonly AttachmentView[]): Uploads {
  const latest = useRef(desk);
  latest.current = desk;
  const [{ queue, subscribe }] = useState(() => openQueue(latest, stored));
  const shown = useSyncExternalStore(
    subscribe,
    () => queue.read(),
    () => queue.read(),
  );
  const isOnline = useOnline();
  useEffect(() => {
    if (isOnline) void queue.run(); // what waited for a network
  }, [isOnline, queue]);
  return {
    ...shown,
    add: (files, purpose) => queue.add(files, purpose),
    open: (key) => queue.open(key),
    resume: (key) => queue.resume(key),
    remove: (key) => queue.remove(key),
  };
}

function openQueue(latest: { current: UploadDesk }, stored: readonly AttachmentView[]) {
  const listeners = new Set<() => void>();
  const queue = new UploadQueue(
    {
      ensureTicketId: () => latest.current.ensureTicketId(),
      materialId: latest.current.materialId,
      otherCount: () => latest.current.otherCount(),
      onStored: () => latest.current.onStored(),
    },
    stored,
    () => {
      for (const listener of listeners) listener();
    },
  );
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return { queue, subscribe };
}
