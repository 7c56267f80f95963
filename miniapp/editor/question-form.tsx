import { View } from "@tarojs/components";
import { useState } from "react";
import type { QuestionFault } from "#shared/questions/question-rules";
import { draftBounds, typeWords } from "#shared/questions/question-terms";
import type { Question } from "#shared/quiz/quiz-schemas";
import { topics, topicWords } from "#shared/quiz/topics";
import { Card } from "../ui/card";
import { Segmented } from "../ui/choices";
import { Field, SelectField, TextAreaField } from "../ui/field";
import { BasisFields } from "./basis-fields";
import { ChoiceSheet } from "./choice-sheet";
import { DayField } from "./day-field";
import { EpisodeField } from "./episode-field";
import { OptionFields } from "./option-fields";
import { withType } from "./question-content";
import type { QuestionDesk } from "./use-question-desk";

interface QuestionFormProps {
  desk: QuestionDesk;
  faults: readonly QuestionFault[];
}

/** Everything an editor writes of a question. */
export function QuestionForm({ desk, faults }: QuestionFormProps) {
  const { content, write, isTried } = desk;
  const faultAt = (field: string) =>
    isTried ? faults.find((fault) => fault.field === field)?.words : undefined;
  return (
    <Card className="col g4">
      <View className="question-kind">
        <Field label="题型">
          <Segmented<Question["type"]>
            label="题型"
            value={content.type}
            onChange={(type) => write(withType(content, type))}
            items={(["single", "multiple", "judge"] as const).map((key) => ({
              key,
              label: typeWords[key],
              id: `type-${key}`,
            }))}
          />
        </Field>
        <Field label="难度">
          <Segmented<"1" | "2" | "3">
            label="难度"
            value={`${content.difficulty}`}
            onChange={(key) => write({ difficulty: Number(key) as Question["difficulty"] })}
            items={[
              { key: "1", label: "容易", id: "difficulty-1" },
              { key: "2", label: "中等", id: "difficulty-2" },
              { key: "3", label: "难", id: "difficulty-3" },
            ]}
          />
        </Field>
        <TopicField desk={desk} />
      </View>
      <TextAreaField
        id="question-stem"
        label="题干"
        isShort
        placeholder="一个人会遇到的事，不是“根据某法第几条”"
        maxLength={draftBounds.stem}
        value={content.stem}
        onChange={(stem) => write({ stem })}
        error={faultAt("stem")}
      />
      <OptionFields desk={desk} faultAt={faultAt} />
      <TextAreaField
        id="question-explanation"
        label="讲解"
        placeholder="两三句话：为什么对，容易选错的为什么不对"
        maxLength={draftBounds.explanation}
        value={content.explanation}
        onChange={(explanation) => write({ explanation })}
        error={faultAt("explanation")}
      />
      <BasisFields desk={desk} faultAt={faultAt} />
      <View className="question-two">
        <DayField
          id="question-from"
          label="从哪天起有效"
          value={content.validFrom}
          onChange={(validFrom) => write({ validFrom })}
          error={faultAt("validFrom")}
        />
        <DayField
          id="question-to"
          label="到哪天为止"
          value={content.validTo}
          onChange={(validTo) => write({ validTo })}
          error={faultAt("validTo")}
        />
      </View>
      <EpisodeField desk={desk} />
    </Card>
  );
}

function TopicField({ desk: { content, write } }: { desk: QuestionDesk }) {
  const [isChoosing, setIsChoosing] = useState(false);
  return (
    <>
      <SelectField
        id="question-topic"
        label="类别"
        placeholder="选一个"
        value={topicWords[content.topic].name}
        onTap={() => setIsChoosing(true)}
      />
      <ChoiceSheet
        isOpen={isChoosing}
        title="类别"
        items={topics.map((key) => ({ key, label: topicWords[key].name }))}
        value={content.topic}
        onChoose={(topic) => {
          if (topic) write({ topic });
          setIsChoosing(false);
        }}
        onClose={() => setIsChoosing(false)}
      />
    </>
  );
}
