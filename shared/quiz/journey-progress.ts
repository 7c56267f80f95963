import type { JourneyView, Judgement } from "./quiz-schemas";

/** How far somebody is on the road from west to east. */
export interface StageProgress {
  /** From 1. */
  number: number;
  place: string;
  theme: string;
  /** Of its ten. */
  total: number;
  /** Judged, or chosen and still on its way to the judge. */
  answered: number;
  right: number;
  /** The first one not yet answered; undefined when all are. */
  nextId: string | undefined;
  /** Its place in the stage, from 1; undefined when all are answered. */
  nextNumber: number | undefined;
}

export interface JourneyProgress {
  total: number;
  answered: number;
  right: number;
  stages: readonly StageProgress[];
  /** Where to go on: the stage somebody is in the middle of, else the first untouched one; undefined at the end. */
  current: StageProgress | undefined;
}

/** `waitingIds`: questions chosen on this device whose answers have not reached the server yet. */
export function journeyProgress(
  { stages, answers }: Pick<JourneyView, "stages" | "answers">,
  waitingIds: ReadonlySet<string> = new Set(),
): JourneyProgress {
  const judged = new Map(answers.map((answer) => [answer.questionId, answer]));
  const all = stages.map((each) => stageProgress(each, judged, waitingIds));
  const sum = (read: (each: StageProgress) => number) =>
    all.reduce((total, each) => total + read(each), 0);
  const open = all.filter(({ nextId }) => nextId !== undefined);
  return {
    total: sum(({ total }) => total),
    answered: sum(({ answered }) => answered),
    right: sum(({ right }) => right),
    stages: all,
    current: open.find(({ answered }) => answered > 0) ?? open[0],
  };
}

function stageProgress(
  { number, place, theme, questionIds }: JourneyView["stages"][number],
  judged: ReadonlyMap<string, Judgement>,
  waitingIds: ReadonlySet<string>,
): StageProgress {
  const isAnswered = (id: string) => judged.has(id) || waitingIds.has(id);
  const nextAt = questionIds.findIndex((id) => !isAnswered(id));
  return {
    number,
    place,
    theme,
    total: questionIds.length,
    answered: questionIds.filter(isAnswered).length,
    right: questionIds.filter((id) => judged.get(id)?.isRight).length,
    nextId: questionIds[nextAt],
    nextNumber: nextAt < 0 ? undefined : nextAt + 1,
  };
}
