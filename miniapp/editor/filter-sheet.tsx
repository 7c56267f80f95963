import { View } from "@tarojs/components";
import { useState } from "react";
import type { LawView } from "#shared/questions/question-desk-schemas";
import { typeWords } from "#shared/questions/question-terms";
import { spacedWords } from "#shared/quiz/law-words";
import type { Question } from "#shared/quiz/quiz-schemas";
import { type Topic, topics, topicWords } from "#shared/quiz/topics";
import { loadedValue } from "../api/use-load";
import { Button } from "../ui/button";
import { SelectField } from "../ui/field";
import { Sheet } from "../ui/sheet";
import { ChoiceSheet } from "./choice-sheet";
import { DayField } from "./day-field";
import type { QuestionFilters } from "./question-filters";
import { useLaws } from "./use-laws";

interface FilterSheetProps {
  isOpen: boolean;
  filters: QuestionFilters;
  onChange: (some: { [Name in keyof QuestionFilters]?: QuestionFilters[Name] | undefined }) => void;
  onClear: () => void;
  onClose: () => void;
}

type Part = "none" | "topic" | "type" | "difficulty" | "law";

const typeKeys = Object.keys(typeWords) as Question["type"][];

/** How many of the sheet's filters are set. */
export function filterCount({ topic, type, difficulty, law, day }: QuestionFilters): number {
  return [topic, type, difficulty, law, day].filter((each) => each !== undefined).length;
}

/** By topic, kind, difficulty, and by what a law touches. Changes hold at once. */
export function FilterSheet(props: FilterSheetProps) {
  const { isOpen, filters, onChange, onClear, onClose } = props;
  const [part, setPart] = useState<Part>("none");
  const laws = loadedValue(useLaws().state) ?? [];
  const law = laws.find(({ id }) => id === filters.law);
  const choose = (some: Parameters<typeof onChange>[0]) => {
    onChange(some);
    setPart("none");
  };
  return (
    <>
      <Sheet
        isOpen={isOpen && part === "none"}
        title="筛选题目"
        onClose={onClose}
        foot={
          <View className="row g3">
            <Button id="filter-clear" kind="text" isNarrow onTap={onClear}>
              都不筛
            </Button>
            <View className="grow">
              <Button id="filter-done" isWide onTap={onClose}>
                看题目
              </Button>
            </View>
          </View>
        }
      >
        <View className="col g3">
          <SelectField
            id="filter-topic"
            label="类别"
            value={filters.topic ? topicWords[filters.topic].name : ""}
            placeholder="全部类别"
            onTap={() => setPart("topic")}
          />
          <SelectField
            id="filter-type"
            label="题型"
            value={filters.type ? typeWords[filters.type] : ""}
            placeholder="全部题型"
            onTap={() => setPart("type")}
          />
          <SelectField
            id="filter-difficulty"
            label="难度"
            value={filters.difficulty ? `${filters.difficulty}` : ""}
            placeholder="全部难度"
            onTap={() => setPart("difficulty")}
          />
          <SelectField
            id="filter-law"
            label="依据的法"
            value={law ? lawName(law) : ""}
            placeholder="全部法"
            onTap={() => setPart("law")}
          />
          <DayField
            id="filter-day"
            label="哪天起还在用"
            hint="和“依据的法”一起用：看这部法变了以后，哪些题还会被问到"
            value={filters.day}
            onChange={(day) => onChange({ day })}
          />
        </View>
      </Sheet>
      <ChoiceSheet<Topic>
        isOpen={isOpen && part === "topic"}
        title="类别"
        all="全部类别"
        items={topics.map((key) => ({ key, label: topicWords[key].name }))}
        value={filters.topic}
        onChoose={(topic) => choose({ topic })}
        onClose={() => setPart("none")}
      />
      <ChoiceSheet<Question["type"]>
        isOpen={isOpen && part === "type"}
        title="题型"
        all="全部题型"
        items={typeKeys.map((key) => ({ key, label: typeWords[key] }))}
        value={filters.type}
        onChoose={(type) => choose({ type })}
        onClose={() => setPart("none")}
      />
      <ChoiceSheet<"1" | "2" | "3">
        isOpen={isOpen && part === "difficulty"}
        title="难度"
        all="全部难度"
        items={[
          { key: "1", label: "1，容易" },
          { key: "2", label: "2，中等" },
          { key: "3", label: "3，难" },
        ]}
        value={filters.difficulty && (`${filters.difficulty}` as "1" | "2" | "3")}
        onChoose={(key) => choose({ difficulty: key && (Number(key) as 1 | 2 | 3) })}
        onClose={() => setPart("none")}
      />
      <ChoiceSheet
        isOpen={isOpen && part === "law"}
        title="依据的法"
        all="全部法"
        items={laws.map((each) => ({ key: each.id, label: lawName(each) }))}
        value={filters.law}
        onChoose={(key) => choose({ law: key })}
        onClose={() => setPart("none")}
      />
    </>
  );
}

/** 商标法，2019 年修正 */
export function lawName({ title, version }: Pick<LawView, "title" | "version">): string {
  return `${title}，${spacedWords(version)}`;
}
