import { useEffect, useRef, useState } from "react";
import { readAttachmentEndpoint } from "#shared/tickets/ticket-endpoints";
import type { AttachmentView } from "#shared/tickets/ticket-schemas";
import { fetchFile } from "../api/call";
import { handOverFile, isPicture, pictureAddress, showFile } from "../platform/files";
import { isH5 } from "../platform/settings";
import { deskProblem } from "./desk-problems";

export interface Evidence {
  /** Shows a picture over the page, hands over anything else. */
  open: (file: AttachmentView) => Promise<void>;
  save: (file: AttachmentView) => Promise<void>;
  /** Of the file that is on its way. */
  pendingId: string | undefined;
  problem: string | undefined;
}

/** Files that only the desk may read: fetched with the session, one at a time. */
export function useEvidence(ticketId: string): Evidence {
  const [pendingId, setPendingId] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const isFetching = useRef<boolean>(false);
  const give = async (file: AttachmentView, hand: typeof showFile) => {
    if (isFetching.current) return;
    isFetching.current = true;
    setPendingId(file.id);
    setProblem(undefined);
    try {
      const { type, bytes } = await fetchFile(readAttachmentEndpoint, {
        ticketId,
        attachmentId: file.id,
      });
      await hand(file.name, type, bytes);
    } catch (error) {
      setProblem(`“${file.name}”没有打开。${deskProblem(error)}`);
    } finally {
      isFetching.current = false;
      setPendingId(undefined);
    }
  };
  return {
    open: (file) => give(file, showFile),
    save: (file) => give(file, handOverFile),
    pendingId,
    problem,
  };
}

const thumbBytes = 3 * 1024 * 1024;

/**
 * A small picture of a picture, in a browser only: WeChat would need it written to the phone, where
 * evidence has no business to lie.
 */
export function useThumb(ticketId: string, file: AttachmentView): string | undefined {
  const [url, setUrl] = useState<string>();
  const { id, type, bytes } = file;
  useEffect(() => {
    if (!isH5 || !isPicture(type) || bytes > thumbBytes) return;
    let forget: (() => void) | undefined;
    let isGone = false;
    fetchFile(readAttachmentEndpoint, { ticketId, attachmentId: id })
      .then((fetched) => {
        if (isGone) return;
        const address = pictureAddress(fetched.type, fetched.bytes);
        forget = address.forget;
        setUrl(address.url);
      })
      .catch(() => {}); // the icon stays, and opening it says what is the matter
    return () => {
      isGone = true;
      forget?.();
    };
  }, [ticketId, id, type, bytes]);
  return url;
}
