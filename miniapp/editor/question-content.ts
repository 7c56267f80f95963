import type { QuestionView } from "#shared/questions/question-desk-schemas";
import type { QuestionContent } from "#shared/questions/question-terms";
import type { Question } from "#shared/quiz/quiz-schemas";

const letters = "ABCDEF";

/** A question nobody has written yet. */
export const emptyContent: QuestionContent = {
  type: "single",
  topic: "patent",
  stem: "",
  options: lettered(["", "", "", ""]),
  answer: [],
  explanation: "",
  difficulty: 2,
  basis: [{ law: "", article: "", quote: "" }],
};

/** What an editor goes on from: the change that waits, or else what is served. */
export function contentToEdit(question: QuestionView | null): QuestionContent {
  return question?.revision?.content ?? question?.published ?? emptyContent;
}

export function isSameContent(a: QuestionContent, b: QuestionContent): boolean {
  const names = Object.keys({ ...a, ...b }) as (keyof QuestionContent)[];
  return names.every((name) => JSON.stringify(a[name]) === JSON.stringify(b[name]));
}

/** Another kind: a judgement has two fixed options, the others four. */
export function withType(content: QuestionContent, type: Question["type"]): QuestionContent {
  if (type === content.type) return content;
  if (type === "judge") return { ...content, type, options: lettered(["对", "错"]), answer: [] };
  if (content.type === "judge") {
    return { ...content, type, options: lettered(["", "", "", ""]), answer: [] };
  }
  return {
    ...content,
    type,
    answer: type === "single" ? content.answer.slice(0, 1) : content.answer,
  };
}

/** The right ones after a tap on the mark of `id`, in order. */
export function withMark({ type, answer }: QuestionContent, id: string): string[] {
  if (type !== "multiple") return [id];
  const others = answer.filter((each) => each !== id);
  const marked = others.length === answer.length ? [...answer, id] : others;
  return marked.sort((a, b) => (a < b ? -1 : 1));
}

export function withOption(content: QuestionContent, at: number, text: string) {
  return content.options.map((option, index) => (index === at ? { ...option, text } : option));
}

function lettered(texts: readonly string[]): QuestionContent["options"] {
  return texts.map((text, at) => ({ id: letters.charAt(at), text }));
}

/** The names of what an editor writes, as the history tells them. */
export const fieldWords: Record<keyof QuestionContent, string> = {
  type: "题型",
  topic: "类别",
  stem: "题干",
  options: "选项",
  answer: "答案",
  explanation: "讲解",
  difficulty: "难度",
  basis: "依据",
  validFrom: "开始的一天",
  validTo: "结束的一天",
  episode: "短片",
};
