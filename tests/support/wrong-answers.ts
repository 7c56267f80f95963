import type { AskedQuestion } from "#shared/quiz/quiz-schemas";
import { findRound } from "../../server/quiz/round-model";
import type { TestCaller } from "./factories";
import { shippedQuestions } from "./shipped-questions";
import type { Ask } from "./test-server";

const known = new Map(shippedQuestions.map((each) => [each.id, each]));

/** The right letters of a question as it is written. */
export function rightOf(id: string): string[] {
  return known.get(id)?.answer ?? [];
}

/** One letter that is not all of the right answer. */
export function wrongOf(id: string): string[] {
  const right = rightOf(id).join();
  return ["A", "B"].filter((letter) => letter !== right).slice(0, 1);
}

/** The hundred of the day, in order. */
export async function hundredOf(ask: Ask, caller?: TestCaller): Promise<AskedQuestion[]> {
  return (await ask("get", "/api/quiz/journey", caller)).body.data.questions;
}

/** Answers one of the hundred. */
export async function answerInHundred(
  ask: Ask,
  caller: TestCaller,
  questionId: string,
  isRight: boolean,
): Promise<void> {
  const choice = isRight ? rightOf(questionId) : wrongOf(questionId);
  await ask("post", "/api/quiz/journey/answers", caller).send({ questionId, choice }).expect(200);
}

/** Plays a whole round: `isRight` says how each question is answered, undefined leaves it out. */
export async function playRound(
  ask: Ask,
  caller: TestCaller,
  isRight: (questionId: string, position: number) => boolean | undefined,
): Promise<string[]> {
  const { id } = (await ask("post", "/api/quiz/rounds", caller).send({}).expect(200)).body.data;
  const { items = [] } = (await findRound(id)) ?? {};
  for (const [position, { questionId, key }] of items.entries()) {
    const wanted = isRight(questionId, position);
    if (wanted === undefined) continue;
    const wrong = key === "A" ? ["B"] : ["A"];
    await ask("put", `/api/quiz/rounds/${id}/answers/${position}`, caller)
      .send({ choice: wanted ? [...key] : wrong })
      .expect(200);
  }
  await ask("post", `/api/quiz/rounds/${id}/submission`, caller).send({}).expect(200);
  return items.map(({ questionId }) => questionId);
}
