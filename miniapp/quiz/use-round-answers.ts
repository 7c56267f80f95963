import { useCallback, useEffect, useRef, useState } from "react";
import { answerRoundEndpoint } from "#shared/quiz/quiz-endpoints";
import type { OpenRoundView } from "#shared/quiz/quiz-schemas";
import { call } from "../api/call";
import { watchOnline } from "../platform/network";
import { changeRoundMemory, readRoundMemory } from "./round-memory";
import { createRoundSaver, type RoundSaver, type SaveState } from "./round-saver";

type Choice = readonly string[];

export interface RoundAnswers {
  /** By position; null where nothing is chosen. */
  choices: readonly (Choice | null)[];
  saveStateOf: (position: number) => SaveState;
  /** What is chosen does not arrive just now. */
  isBarred: boolean;
  choose: (position: number, choice: Choice) => void;
  /** True when everything chosen is on the server. */
  flush: () => Promise<boolean>;
}

/** The choices of an open round, saved at each tap; what waits is kept on the device too. */
export function useRoundAnswers(round: OpenRoundView, onClosed: () => void): RoundAnswers {
  const [unsaved, setUnsaved] = useState<ReadonlyMap<number, Choice>>(
    () => new Map(readRoundMemory(round.id).unsaved),
  );
  const [chosen, setChosen] = useState<ReadonlyMap<number, Choice>>(unsaved);
  const [isBarred, setIsBarred] = useState(false);
  const closed = useRef(onClosed);
  closed.current = onClosed;
  const saver = useRef<RoundSaver | undefined>(undefined);

  useEffect(() => {
    const roundId = round.id;
    const mine = createRoundSaver({
      send: (position, choice) =>
        call(answerRoundEndpoint, { roundId, position, choice: [...choice] }),
      unsaved: new Map(readRoundMemory(roundId).unsaved),
      onChange: (next, barred) => {
        setUnsaved(next);
        setIsBarred(barred);
        changeRoundMemory(roundId, {
          unsaved: [...next].map(([position, choice]) => [position, [...choice]]),
        });
      },
      onClosed: () => closed.current(),
    });
    saver.current = mine;
    void mine.flush();
    const unwatch = watchOnline((isOnline) => {
      if (isOnline) void mine.flush();
    });
    return () => {
      mine.stop();
      unwatch();
    };
  }, [round.id]);

  const choices = round.choices.map((stored, position) => chosen.get(position) ?? stored);

  const saveStateOf = (position: number): SaveState => {
    if (!choices[position]) return "none";
    if (!unsaved.has(position)) return "saved";
    return isBarred ? "waiting" : "saving";
  };

  const choose = useCallback((position: number, choice: Choice) => {
    setChosen((before) => new Map(before).set(position, choice));
    saver.current?.choose(position, choice);
  }, []);

  const flush = useCallback(() => saver.current?.flush() ?? Promise.resolve(true), []);

  return { choices, saveStateOf, isBarred, choose, flush };
}
