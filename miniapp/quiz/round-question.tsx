import { View } from "@tarojs/components";
import type { AskedQuestion } from "#shared/quiz/quiz-schemas";
import { Heading } from "../ui/heading";
import { Icon } from "../ui/icon";
import type { OptionState } from "../ui/option";
import { ChoosableOptions } from "../ui/question-options";
import { QuestionTags } from "../ui/question-tags";
import { Tappable } from "../ui/tappable";
import type { SaveState } from "./round-saver";
import "./round-question.scss";

const chosenLooks: Record<SaveState, { state: OptionState; note: string }> = {
  none: { state: "chosen", note: "" },
  saving: { state: "chosen", note: "正在保存" },
  waiting: { state: "chosen", note: "等网络保存" },
  saved: { state: "saved", note: "已保存" },
};

interface RoundQuestionProps {
  question: AskedQuestion;
  choice: readonly string[];
  saveState: SaveState;
  isFlagged: boolean;
  onFlag: () => void;
  /** Undefined when the round is over. */
  onChoose?: (choice: readonly string[]) => void;
}

export function RoundQuestion(props: RoundQuestionProps) {
  const { question, choice, saveState, isFlagged, onFlag, onChoose } = props;
  return (
    <>
      <View className="row g2">
        <QuestionTags question={question} />
        <View className="grow" />
        <Tappable
          id="flag-question"
          className={`round-flag ${isFlagged ? "round-flag-on" : ""}`}
          label="先放一放，回头再看"
          isChecked={isFlagged}
          role="checkbox"
          onTap={onFlag}
        >
          <Icon name="flag" size={18} />
          {isFlagged ? "先放着了" : "先放一放"}
        </Tappable>
      </View>
      <Heading className="stem">{question.stem}</Heading>
      <ChoosableOptions
        question={question}
        choice={choice}
        chosen={chosenLooks[saveState]}
        {...(onChoose && { onChoose })}
      />
    </>
  );
}
