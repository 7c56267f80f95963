import { useState } from "react";
import type { AskedQuestion, Judgement } from "#shared/quiz/quiz-schemas";
import type { Journey } from "../api/use-journey";
import { scrollToTop } from "../platform/page-view";

/** A place on the road: a question of a stage, from 0, or its end. */
interface Place {
  stage: number;
  at: number | "end";
}

export interface StageView {
  number: number;
  place: string;
  theme: string;
  questions: readonly StageQuestion[];
  /** The one in front; undefined at the stage's end. */
  current: (StageQuestion & { at: number }) | undefined;
  /** The stage to go on with; undefined when the whole road is done. */
  nextStage: { number: number; place: string } | undefined;
  goTo: (at: number | "end") => void;
  goToStage: (stage: number) => void;
}

export interface StageQuestion {
  asked: AskedQuestion;
  judgement: Judgement | undefined;
  /** Chosen and not judged yet. */
  waiting: readonly string[] | undefined;
}

/** Where the page stands: asked for by `?stage=` or `?id=`, else where the person left off. */
export function useStage(
  journey: Journey | undefined,
  params: { stage?: string; id?: string },
): StageView | undefined {
  const [place, setPlace] = useState<Place | undefined>(undefined);
  const shown = place ?? (journey && startPlace(journey, params));
  // Held from the first sight on: an answer given must not move the page.
  if (!place && shown) setPlace(shown);
  if (!journey || !shown) return undefined;
  const stage = journey.view.stages.find(({ number }) => number === shown.stage);
  if (!stage) return undefined;
  const questions = questionsOf(journey, stage.questionIds);
  const inFront = shown.at === "end" ? undefined : questions[shown.at];
  const move = (to: Place) => {
    setPlace(to);
    scrollToTop();
  };
  return {
    number: stage.number,
    place: stage.place,
    theme: stage.theme,
    questions,
    current: inFront && shown.at !== "end" ? { ...inFront, at: shown.at } : undefined,
    nextStage: journey.progress.current,
    goTo: (at) => move({ stage: shown.stage, at }),
    goToStage: (number) => move(startOfStage(journey, number)),
  };
}

function questionsOf(journey: Journey, ids: readonly string[]): StageQuestion[] {
  const { view, waiting } = journey;
  const asked = new Map(view.questions.map((each) => [each.id, each]));
  const judged = new Map(view.answers.map((each) => [each.questionId, each]));
  return ids.flatMap((id) => {
    const question = asked.get(id);
    if (!question) return [];
    return [{ asked: question, judgement: judged.get(id), waiting: waiting.get(id) }];
  });
}

function startPlace(journey: Journey, { stage, id }: { stage?: string; id?: string }): Place {
  const byId = journey.view.stages.find(({ questionIds }) => id && questionIds.includes(id));
  if (byId && id) return { stage: byId.number, at: byId.questionIds.indexOf(id) };
  const { stages, current } = journey.progress;
  const wanted = stages.find(({ number }) => String(number) === stage) ?? current;
  return startOfStage(journey, wanted?.number ?? stages.length);
}

function startOfStage(journey: Journey, number: number): Place {
  const progress = journey.progress.stages.find((each) => each.number === number);
  const next = progress?.nextNumber;
  return { stage: number, at: next === undefined ? "end" : next - 1 };
}
