import { useEffect, useRef, useState } from "react";
import {
  createRoundEndpoint,
  readQuizOverviewEndpoint,
  readRoundEndpoint,
} from "#shared/quiz/quiz-endpoints";
import type { QuizOverview, RoundView } from "#shared/quiz/quiz-schemas";
import { call } from "../api/call";
import { newIdempotencyKey } from "../api/send";
import { type Loading, useLoad } from "../api/use-load";
import { replaceWith } from "../platform/navigation";

export interface Entrance {
  overview: QuizOverview;
  /** The round in hand; none before the start. */
  round: RoundView | undefined;
}

export interface RoundEntrance {
  entrance: Loading<Entrance>;
  start: () => Promise<void>;
  isStarting: boolean;
  /** Why it did not start. */
  startError: unknown;
  /** Puts the round as the server has it now in place of what was shown. */
  keep: (round: RoundView) => void;
}

/** Finds the open round, or the way into a new one. Opening the page never starts the clock. */
export function useRoundEntrance(): RoundEntrance {
  const playingId = useRef<string | undefined>(undefined);
  const entrance = useLoad("round", async () => {
    const overview = await call(readQuizOverviewEndpoint, {});
    const roundId = playingId.current ?? overview.mine.openRoundId;
    const round = roundId ? await call(readRoundEndpoint, { roundId }) : undefined;
    playingId.current = round?.id;
    return { overview, round };
  });
  const value = entrance.state.status === "ready" ? entrance.state.value : undefined;
  // Kept until a round has come of it: a second try after a lost answer is the same request.
  const startKey = useRef(newIdempotencyKey());
  const [isStarting, setIsStarting] = useState(false);
  const [startError, setStartError] = useState<unknown>(undefined);

  const start = async () => {
    if (isStarting || !value) return;
    setIsStarting(true);
    setStartError(undefined);
    try {
      const round = await call(createRoundEndpoint, {}, { idempotencyKey: startKey.current });
      startKey.current = newIdempotencyKey();
      playingId.current = round.id;
      entrance.replace({ ...value, round });
    } catch (error) {
      setStartError(error);
    } finally {
      setIsStarting(false);
    }
  };

  const finishedId = value?.round?.status === "finished" ? value.round.id : undefined;
  useEffect(() => {
    if (finishedId) void replaceWith("/quiz/result-page", { id: finishedId });
  }, [finishedId]);

  const keep = (round: RoundView) => {
    if (value) entrance.replace({ ...value, round });
  };

  return { entrance, start, isStarting, startError, keep };
}
