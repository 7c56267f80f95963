import { View } from "@tarojs/components";
import { useState } from "react";
import { addDays } from "#shared/calendar/working-days";
import type { LawView } from "#shared/questions/question-desk-schemas";
import { reportId } from "#shared/quiz/law-words";
import { SelectField } from "../ui/field";
import { ChoiceSheet } from "./choice-sheet";
import { DayField } from "./day-field";
import { inForceWords, lawWords } from "./statute-words";

interface LawChangeChooserProps {
  laws: readonly LawView[];
  law: string;
  day: string;
  onChange: (place: { law: string; day: string }) => void;
}

/** Which law, and the first day of the new text. */
export function LawChangeChooser({ laws, law, day, onChange }: LawChangeChooserProps) {
  const [isChoosing, setIsChoosing] = useState(false);
  const chosen = laws.find(({ id }) => id === law);
  const choose = (id: string | undefined) => {
    setIsChoosing(false);
    const next = laws.find((each) => each.id === id);
    if (!next) return;
    onChange({ law: next.id, day: next.effectiveTo ? addDays(next.effectiveTo, 1) : day });
  };
  return (
    <View className="law-change-chooser">
      <SelectField
        id="law-change-law"
        label="哪一部法的哪一版"
        placeholder="请选择"
        value={chosen ? lawWords(chosen) : ""}
        onTap={() => setIsChoosing(true)}
      />
      <DayField
        id="law-change-day"
        label="从哪天起不同"
        isOptional={false}
        value={day}
        onChange={(next) => next && onChange({ law, day: next })}
      />
      <ChoiceSheet
        isOpen={isChoosing}
        title="哪一部法的哪一版"
        value={law}
        items={laws
          .filter(({ id }) => id !== reportId)
          .map((each) => ({ key: each.id, label: lawWords(each), text: inForceWords(each) }))}
        onChoose={choose}
        onClose={() => setIsChoosing(false)}
      />
    </View>
  );
}
