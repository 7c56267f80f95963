import { View } from "@tarojs/components";
import { aria } from "../ui/aria";
import { Icon } from "../ui/icon";
import { Tappable } from "../ui/tappable";
import "./answer-grid.scss";

export type AnswerMark = "right" | "wrong" | "waiting" | "none";

const markWords: Record<AnswerMark, string> = {
  right: "答对",
  wrong: "答错",
  waiting: "等着送出",
  none: "没答",
};

interface AnswerGridProps {
  marks: readonly AnswerMark[];
  /** From 0. */
  chosen?: number;
  onChoose: (position: number) => void;
}

/** All questions at a glance; each opens what was said about it. */
export function AnswerGrid({ marks, chosen, onChoose }: AnswerGridProps) {
  return (
    <View className="answers" {...aria({ role: "group", label: "每一题的对错" })}>
      {marks.map((mark, position) => (
        <Tappable
          // biome-ignore lint/suspicious/noArrayIndexKey: a question is its place
          key={position}
          id={`answer-${position + 1}`}
          className={`answer answer-${mark} ${chosen === position ? "answer-chosen" : ""}`}
          label={`第 ${position + 1} 题，${markWords[mark]}`}
          {...(chosen !== undefined && { isSelected: chosen === position })}
          onTap={() => onChoose(position)}
        >
          <MarkSign mark={mark} />
          {position + 1}
        </Tappable>
      ))}
    </View>
  );
}

function MarkSign({ mark }: { mark: AnswerMark }) {
  if (mark === "right") return <Icon name="check" size={16} />;
  if (mark === "wrong") return <Icon name="close" size={16} />;
  return mark === "waiting" ? <Icon name="clock" size={16} /> : null;
}
