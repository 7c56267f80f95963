import { draftBounds, type QuestionContent } from "../questions/question-terms";

/** A field of a question ("stem", "options.2", "basis.0") and why it cannot even be a draft. */
export interface DraftFault {
  field: string;
  words: string;
  toDo: string;
}

/** What has no room in a draft; what else a question needs is said by questionFaults. */
export function draftFaults(content: QuestionContent): DraftFault[] {
  const { stem, options, answer, explanation, basis } = content;
  const ids = options.map(({ id }) => id);
  return [
    ...tooLong("stem", "题干", stem, draftBounds.stem),
    ...tooLong("explanation", "解释", explanation, draftBounds.explanation),
    ...options.flatMap(({ id, text }, at) =>
      tooLong(`options.${at}`, `选项 ${id}`, text, draftBounds.option),
    ),
    ...basis.flatMap(({ quote }, at) =>
      tooLong(`basis.${at}`, "法条原文", quote, draftBounds.quote),
    ),
    ...faultIf(options.length > draftBounds.options, {
      field: "options",
      words: `有 ${options.length} 个选项，最多 ${draftBounds.options} 个`,
      toDo: "删掉多出来的选项",
    }),
    ...faultIf(basis.length > draftBounds.quotes, {
      field: "basis",
      words: `有 ${basis.length} 条依据，最多 ${draftBounds.quotes} 条`,
      toDo: "只留最要紧的几条",
    }),
    ...faultIf(
      answer.some((id) => !ids.includes(id)),
      {
        field: "answer",
        words: "正确答案里有一个字母没有对应的选项",
        toDo: "改成有内容的选项的字母",
      },
    ),
  ];
}

function tooLong(field: string, what: string, text: string, most: number): DraftFault[] {
  return faultIf(text.length > most, {
    field,
    words: `${what}有 ${text.length} 个字，最多 ${most} 个`,
    toDo: "写短一些",
  });
}

function faultIf(isFaulty: boolean, fault: DraftFault): DraftFault[] {
  return isFaulty ? [fault] : [];
}
