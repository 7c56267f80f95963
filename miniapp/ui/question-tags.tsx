import type { AskedQuestion } from "#shared/quiz/quiz-schemas";
import { topicWords } from "#shared/quiz/topics";
import { Tag } from "./tag";

const typeWords: Record<AskedQuestion["type"], string> = {
  single: "单选",
  multiple: "多选",
  judge: "判断",
};

/** What kind of question it is, and what about. */
export function QuestionTags({ question }: { question: Pick<AskedQuestion, "type" | "topic"> }) {
  return (
    <>
      <Tag tone="sky">{typeWords[question.type]}</Tag>
      <Tag>{topicWords[question.topic].name}</Tag>
    </>
  );
}
