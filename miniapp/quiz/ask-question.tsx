import { View } from "@tarojs/components";
import { AppError, type ErrorCode } from "#shared/errors/app-error";
import { Heading } from "../ui/heading";
import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";
import { ChoosableOptions } from "../ui/question-options";
import { QuestionTags } from "../ui/question-tags";
import { HintBubble } from "./hint-bubble";
import type { StageQuestion } from "./use-stage";
import type { Submission } from "./use-submission";

interface AskQuestionProps {
  question: StageQuestion;
  submission: Submission;
  /** Fetches the hundred as they are now. */
  onRenew: () => void;
}

/** One question, not judged yet: to be answered, or answered and on its way. */
export function AskQuestion(props: AskQuestionProps) {
  const { asked, waiting } = props.question;
  const { submission, onRenew } = props;
  const { choice, choose, isSending, error } = submission;
  const isWaiting = waiting !== undefined && !isSending;
  return (
    <>
      <View className="row g2 wrap">
        <QuestionTags question={asked} />
        <View className="grow" />
        <View className="note t3">不限时，慢慢想</View>
      </View>
      <Heading className="stem">{asked.stem}</Heading>
      <ChoosableOptions
        question={asked}
        choice={isWaiting ? waiting : choice}
        {...(!isWaiting && !isSending && { onChoose: choose })}
        {...(isWaiting && { chosen: { state: "saved", note: "存在手机上" } })}
      />
      {isWaiting && <WaitingNotice error={error} />}
      {!isWaiting && error !== undefined && <RefusedNotice error={error} onRenew={onRenew} />}
      <HintBubble type={asked.type} />
    </>
  );
}

function WaitingNotice({ error }: { error: unknown }) {
  const { title } = error === undefined ? { title: "答案还没送到" } : problemOf(error);
  return (
    <Notice tone="gold" icon="offline" title={title}>
      您的答案存在手机上，没有丢。连上网会自动送去判，讲解随后就到；您可以先答下一题。
    </Notice>
  );
}

/** What the server says when a law has changed under somebody's hands. */
const renewing: readonly ErrorCode[] = ["not_found", "not_possible_now"];

function RefusedNotice({ error, onRenew }: { error: unknown; onRenew: () => void }) {
  if (error instanceof AppError && renewing.includes(error.code)) {
    return (
      <Notice tone="gold" icon="law" title="这道题刚换成新的" onTap={onRenew}>
        法条有变化，题目跟着换。点这里看新的一道，其他答案都还在。
      </Notice>
    );
  }
  const { title, text } = problemOf(error);
  return (
    <Notice tone="bad" title={title}>
      {text}
    </Notice>
  );
}
