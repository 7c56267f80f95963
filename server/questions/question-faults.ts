import { AppError } from "#shared/errors/app-error";
import { alikeIds } from "#shared/questions/question-likeness";
import { type QuestionFault, questionFaults } from "#shared/questions/question-rules";
import type { QuestionContent } from "#shared/questions/question-terms";
import { quoteFaults } from "#shared/questions/quote-faults";
import { type QuestionDeps, textsOf, todayOf } from "./question-deps";
import { readQuestions } from "./question-model";
import type { StoredQuestion } from "./question-record";

/** Everything that keeps this content from being published as question `id`. */
export async function faultsOf(
  deps: QuestionDeps,
  id: string,
  content: QuestionContent,
  bank: readonly StoredQuestion[],
): Promise<QuestionFault[]> {
  const served = bank.filter(({ status }) => status === "published");
  const alike = alikeIds({ id, ...content }, served);
  const texts = await textsOf(
    deps,
    content.basis.map(({ law }) => law),
  );
  return [
    ...questionFaults(content, { laws: deps.laws, today: todayOf(deps) }),
    ...quoteFaults(content, texts),
    ...(alike.length > 0
      ? [{ field: "stem", words: `和已发布的 ${alike.join("、")} 问的几乎一样` }]
      : []),
  ];
}

/** Refuses what may not be published, every faulty field at once and in words. */
export async function assertPublishable(
  deps: QuestionDeps,
  id: string,
  content: QuestionContent,
  bank?: readonly StoredQuestion[],
): Promise<void> {
  const faults = await faultsOf(deps, id, content, bank ?? (await readQuestions()));
  if (faults.length === 0) return;
  throw new AppError("invalid_request", "The question may not be published like this.", {
    issues: faults.map(({ field, words }) => ({ field: `content.${field}`, code: "rule", words })),
  });
}
