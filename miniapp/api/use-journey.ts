import { useEffect, useMemo } from "react";
import { type JourneyProgress, journeyProgress } from "#shared/quiz/journey-progress";
import { readJourneyEndpoint } from "#shared/quiz/quiz-endpoints";
import type { JourneyView } from "#shared/quiz/quiz-schemas";
import { watchOnline } from "../platform/network";
import { call } from "./call";
import {
  type DeviceAnswers,
  sendWaitingAnswers,
  settleWith,
  useDeviceAnswers,
} from "./journey-answers";
import { useSession } from "./session";
import { type Loading, type LoadState, useLoad } from "./use-load";

export interface Journey {
  view: JourneyView;
  progress: JourneyProgress;
  /** Chosen here, not judged yet: question id to choice. */
  waiting: ReadonlyMap<string, readonly string[]>;
}

const retryMs = 8_000;

/** The hundred with all that is answered, on the server and on this device; what waits is sent by itself. */
export function useJourney({ isPaused = false } = {}): Loading<Journey> {
  const owner = useSession()?.account.id ?? "nobody";
  const device = useDeviceAnswers();
  const { state, reload, replace } = useLoad(`journey:${owner}`, readJourney, {
    storeAs: "journey",
    isPaused,
  });
  useSending(device.waiting.length > 0);
  const merged = useMemo(() => mapState(state, (view) => merge(view, device)), [state, device]);
  return { state: merged, reload, replace: ({ view }) => replace(view) };
}

async function readJourney(): Promise<JourneyView> {
  const view = await call(readJourneyEndpoint, {});
  settleWith(view.answers);
  return view;
}

/** While answers wait: now, whenever the phone is connected again, and every few seconds. */
function useSending(hasWaiting: boolean): void {
  useEffect(() => {
    if (!hasWaiting) return;
    void sendWaitingAnswers();
    const timer = setInterval(() => void sendWaitingAnswers(), retryMs);
    const unwatch = watchOnline((isOnline) => {
      if (isOnline) void sendWaitingAnswers();
    });
    return () => {
      clearInterval(timer);
      unwatch();
    };
  }, [hasWaiting]);
}

function merge(view: JourneyView, device: DeviceAnswers): Journey {
  const onServer = new Set(view.answers.map(({ questionId }) => questionId));
  const here = device.judged.filter(({ questionId }) => !onServer.has(questionId));
  const answers = [...view.answers, ...here];
  const judged = new Set(answers.map(({ questionId }) => questionId));
  const waiting = new Map(
    device.waiting
      .filter(({ questionId }) => !judged.has(questionId))
      .map(({ questionId, choice }) => [questionId, choice]),
  );
  const whole = { ...view, answers };
  return {
    view: whole,
    progress: journeyProgress(whole, new Set(waiting.keys())),
    waiting,
  };
}

function mapState<From, To>(state: LoadState<From>, map: (value: From) => To): LoadState<To> {
  if (state.status === "ready" || state.status === "offline") {
    return { ...state, value: map(state.value) };
  }
  return state;
}
