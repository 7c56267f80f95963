import { useCallback, useEffect, useRef, useState } from "react";
import { saveEpisodeProgressEndpoint } from "#shared/episodes/episode-endpoints";
import type { EpisodeView } from "#shared/episodes/episode-schemas";
import { call } from "../api/call";
import { useWhenHidden } from "../platform/page-life";
import { type VideoControls, videoControls } from "../platform/video";

export const videoId = "episode";
export const speeds = [1, 1.25, 1.5, 2, 0.75] as const;
const saveEveryMs = 10_000;
/** So close to the end there is nothing left to come back for. */
const endSeconds = 1.5;

export interface Playback {
  seconds: number;
  isPlaying: boolean;
  /** Until then the poster lies over the film. */
  hasStarted: boolean;
  isFinished: boolean;
  /** The film cannot be shown: the page offers the illustrated text. */
  isBroken: boolean;
  speed: number;
  toggle: () => void;
  seek: (seconds: number) => void;
  changeSpeed: () => void;
  showFullScreen: () => void;
  /** For the Video part. */
  events: {
    onLoadedMetaData: () => void;
    onPlay: () => void;
    onPause: () => void;
    onEnded: () => void;
    onError: () => void;
    onTimeUpdate: (event: { detail: { currentTime: number } }) => void;
  };
}

/** The state of one film: begins where it was left (or at `startAt`), and keeps where it is. */
export function usePlayback(episode: EpisodeView, startAt: number | undefined): Playback {
  const begin = useRef(startAt ?? resumeAt(episode));
  const [seconds, setSeconds] = useState(begin.current);
  const [isPlaying, setIsPlaying] = useState(false);
  const [hasStarted, setHasStarted] = useState(false);
  const [isBroken, setIsBroken] = useState(false);
  const [isFinished, setIsFinished] = useState(episode.progress?.isFinished ?? false);
  const [speed, setSpeed] = useState<number>(speeds[0]);
  const keep = useKeeper(episode.id);
  const controls = useCallback((): VideoControls => videoControls(videoId), []);

  const seek = (target: number) => {
    const to = Math.max(0, Math.min(target, episode.durationSeconds));
    setSeconds(to);
    setHasStarted(true);
    // The film says where it is only now and then: who pauses or leaves before it does has jumped all the same.
    keep.at(to, false);
    controls().seek(to);
  };
  return {
    seconds,
    isPlaying,
    hasStarted,
    isFinished,
    isBroken,
    speed,
    seek,
    toggle: () => (isPlaying ? controls().pause() : controls().play()),
    changeSpeed: () => {
      const next = speeds[(speeds.indexOf(speed as 1) + 1) % speeds.length] ?? 1;
      setSpeed(next);
      controls().setSpeed(next);
    },
    showFullScreen: () => controls().showFullScreen(),
    events: {
      onLoadedMetaData: () => {
        if (begin.current > 0) controls().seek(begin.current);
        begin.current = 0;
      },
      onPlay: () => {
        setIsPlaying(true);
        setHasStarted(true);
      },
      onPause: () => {
        setIsPlaying(false);
        keep.now();
      },
      onEnded: () => {
        setIsPlaying(false);
        setIsFinished(true);
        keep.at(episode.durationSeconds, true);
        keep.now();
      },
      onError: () => setIsBroken(true),
      onTimeUpdate: ({ detail }) => {
        setSeconds(detail.currentTime);
        keep.at(detail.currentTime, false);
      },
    },
  };
}

function resumeAt({ progress, durationSeconds }: EpisodeView): number {
  if (!progress || progress.isFinished) return 0;
  return progress.positionSeconds > durationSeconds - endSeconds ? 0 : progress.positionSeconds;
}

/** Sends at most one message in ten seconds, and one on pausing or leaving. */
function useKeeper(episodeId: string) {
  const latest = useRef<{ positionSeconds: number; isFinished: boolean }>();
  const sentAt = useRef(Date.now());

  const now = useCallback(() => {
    const message = latest.current;
    if (!message) return;
    latest.current = undefined;
    sentAt.current = Date.now();
    const moment = new Date(sentAt.current).toISOString();
    // Where one is in a film is worth no error on the page: the next message says it again.
    void call(saveEpisodeProgressEndpoint, { episodeId, ...message, sentAt: moment }).catch(
      () => {},
    );
  }, [episodeId]);

  const at = useCallback(
    (positionSeconds: number, isFinished: boolean) => {
      latest.current = { positionSeconds, isFinished };
      if (Date.now() - sentAt.current >= saveEveryMs) now();
    },
    [now],
  );

  useWhenHidden(now);
  useEffect(() => now, [now]);
  return { at, now };
}
