import { useCallback, useEffect, useRef, useState } from "react";
import { readAttachmentEndpoint } from "#shared/tickets/ticket-endpoints";
import type { AttachmentView } from "#shared/tickets/ticket-schemas";
import { fetchFile } from "../api/call";
import { handOverFile, isPicture, pictureAddress, showFile } from "../platform/files";
import { useWhenHidden } from "../platform/page-life";
import { isH5 } from "../platform/settings";
import { type PlayingSound, playSound } from "../platform/sound";
import { deskProblem } from "./desk-problems";

export interface Evidence {
  /** Shows or plays it, or hands it over when this device can do neither. */
  open: (file: AttachmentView) => Promise<void>;
  save: (file: AttachmentView) => Promise<void>;
  /** Of the file that is on its way. */
  pendingId: string | undefined;
  /** Of the sound that plays; opening it again stops it. */
  playingId: string | undefined;
  problem: string | undefined;
}

/** Files that only the desk may read: fetched with the session, one at a time. */
export function useEvidence(ticketId: string): Evidence {
  const [pendingId, setPendingId] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const isFetching = useRef<boolean>(false);
  const { playingId, play, stop } = useSound();
  const give = async (file: AttachmentView, hand: Hand) => {
    if (isFetching.current) return;
    isFetching.current = true;
    setPendingId(file.id);
    setProblem(undefined);
    try {
      const { type, bytes } = await fetchFile(readAttachmentEndpoint, {
        ticketId,
        attachmentId: file.id,
      });
      await hand(file, type, bytes);
    } catch (error) {
      setProblem(`“${file.name}”没有打开。${deskProblem(error)}`);
    } finally {
      isFetching.current = false;
      setPendingId(undefined);
    }
  };
  const show: Hand = async (file, type, bytes) => {
    const isPlayed = isSound(file.type) && (await play(file, bytes));
    if (!isPlayed) await showFile(file.name, type, bytes);
  };
  return {
    open: async (file) => {
      if (playingId === file.id) stop();
      else await give(file, show);
    },
    save: (file) => give(file, ({ name }, type, bytes) => handOverFile(name, type, bytes)),
    pendingId,
    playingId,
    problem,
  };
}

type Hand = (file: AttachmentView, type: string, bytes: ArrayBuffer) => Promise<void>;

export function isSound(type: string): boolean {
  return type.startsWith("audio/");
}

/** One sound at a time; it stops with the page. */
function useSound() {
  const [playingId, setPlayingId] = useState<string>();
  const playing = useRef<PlayingSound | undefined>(undefined);
  const stop = useCallback(() => playing.current?.stop(), []);
  useWhenHidden(stop);
  useEffect(() => stop, [stop]);
  /** False when this device cannot play it. */
  const play = async ({ id, type }: AttachmentView, bytes: ArrayBuffer): Promise<boolean> => {
    stop();
    try {
      playing.current = await playSound(type, bytes, () => {
        setPlayingId((before) => (before === id ? undefined : before));
      });
      setPlayingId(id);
      return true;
    } catch {
      return false;
    }
  };
  return { playingId, play, stop };
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
