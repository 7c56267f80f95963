import { View } from "@tarojs/components";
import { useState } from "react";
import type { AskedQuestion, Judgement } from "#shared/quiz/quiz-schemas";
import { aria } from "./aria";
import { MoreLink } from "./more-link";
import { Option, type OptionState } from "./option";
import "./question-options.scss";

interface ChoosableOptionsProps {
  question: AskedQuestion;
  choice: readonly string[];
  /** Undefined: nothing can be chosen now. */
  onChoose?: (choice: readonly string[]) => void;
  /** How a chosen one looks and what stands beside it. */
  chosen?: { state: OptionState; note?: string };
}

/** The answers of a question, before it is judged. Ids: option-A, option-B … */
export function ChoosableOptions(props: ChoosableOptionsProps) {
  const { question, choice, onChoose, chosen = { state: "chosen" } } = props;
  const isMultiple = question.type === "multiple";
  return (
    <View
      className="options"
      {...aria({ role: isMultiple ? "group" : "radiogroup", label: "选项" })}
    >
      {question.options.map(({ id, text }) => (
        <Option
          key={id}
          id={`option-${id}`}
          letter={id}
          text={text}
          isMultiple={isMultiple}
          {...(choice.includes(id) ? chosen : { state: "plain" as const })}
          {...(onChoose && { onTap: () => onChoose(nextChoice(choice, id, isMultiple)) })}
        />
      ))}
    </View>
  );
}

/** The choice after a tap on `id`. The last one of several stays: nothing chosen is no answer. */
function nextChoice(choice: readonly string[], id: string, isMultiple: boolean): readonly string[] {
  if (!isMultiple) return [id];
  const others = choice.filter((each) => each !== id);
  if (others.length === choice.length) return [...choice, id];
  return others.length > 0 ? others : choice;
}

type Judged = Pick<Judgement, "answer"> & { choice: readonly string[] | null };

interface JudgedOptionsProps {
  question: Pick<AskedQuestion, "options" | "type">;
  judgement: Judged;
}

/** The same after judging: what was chosen and what is right; the rest on demand. */
export function JudgedOptions({ question, judgement }: JudgedOptionsProps) {
  const [isOpen, setIsOpen] = useState(false);
  const looks = question.options.map((each) => ({ ...each, ...judgedLook(each.id, judgement) }));
  const others = looks.filter(({ state }) => state === "plain");
  return (
    <View className="options-judged">
      {looks
        .filter(({ state }) => isOpen || state !== "plain")
        .map(({ id, text, state, note }) => (
          <Option key={id} letter={id} text={text} state={state} note={note} />
        ))}
      {others.length > 0 && (
        <View className="options-more">
          <MoreLink
            icon="down"
            isExpanded={isOpen}
            onTap={() => setIsOpen(!isOpen)}
            id="other-options"
          >
            {isOpen ? "收起没选的选项" : `看另外${numberWords[others.length] ?? ""}个选项`}
          </MoreLink>
        </View>
      )}
    </View>
  );
}

const numberWords = ["", "一", "两", "三", "四", "五"];

/** Right and wrong carry a word, never colour alone. */
function judgedLook(id: string, { choice, answer }: Judged): { state: OptionState; note?: string } {
  const isChosen = choice?.includes(id) ?? false;
  if (!answer.includes(id)) return isChosen ? { state: "wrong" } : { state: "plain" };
  return isChosen ? { state: "right", note: "您选对了" } : { state: "right" };
}
