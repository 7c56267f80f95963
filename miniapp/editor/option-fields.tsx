import { View } from "@tarojs/components";
import { draftBounds } from "#shared/questions/question-terms";
import { aria } from "../ui/aria";
import { TextField } from "../ui/field";
import { Icon } from "../ui/icon";
import { Tappable } from "../ui/tappable";
import { withMark, withOption } from "./question-content";
import type { QuestionDesk } from "./use-question-desk";

interface OptionFieldsProps {
  desk: QuestionDesk;
  faultAt: (field: string) => string | undefined;
}

/** The options with the mark of the right ones before them. */
export function OptionFields({ desk: { content, write }, faultAt }: OptionFieldsProps) {
  const isMultiple = content.type === "multiple";
  const isJudge = content.type === "judge";
  const fault = faultAt("options") ?? faultAt("answer");
  return (
    <View className="field" {...aria({ role: isMultiple ? "group" : "radiogroup", label: "选项" })}>
      <View className="field-label">选项，选中的是答案</View>
      {content.options.map(({ id, text }, at) => (
        <View key={id} className="question-option">
          <Tappable
            id={`mark-${id}`}
            className="question-mark"
            role={isMultiple ? "checkbox" : "radio"}
            label={`选项 ${id} 是答案`}
            isChecked={content.answer.includes(id)}
            onTap={() => write({ answer: withMark(content, id) })}
          >
            <View
              className={`question-sign ${content.answer.includes(id) ? "question-sign-on" : ""}`}
            >
              {content.answer.includes(id) ? <Icon name="check" size={18} /> : id}
            </View>
          </Tappable>
          {isJudge ? (
            <View className="question-fixed">{text}</View>
          ) : (
            <View className="question-text">
              <TextField
                id={`option-${id}`}
                label={`选项 ${id}`}
                maxLength={draftBounds.option}
                value={text}
                onChange={(next) => write({ options: withOption(content, at, next) })}
                error={faultAt(`options.${at}`)}
              />
            </View>
          )}
        </View>
      ))}
      {fault && (
        <View className="field-error note" {...aria({ role: "alert" })}>
          <Icon name="warn" size={16} />
          {fault}
        </View>
      )}
    </View>
  );
}
