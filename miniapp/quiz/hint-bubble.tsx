import { View } from "@tarojs/components";
import type { AskedQuestion } from "#shared/quiz/quiz-schemas";
import { Anan } from "../ui/anan";
import "./hint-bubble.scss";

const hints: Record<AskedQuestion["type"], readonly [string, string]> = {
  single: ["想好再选，不着急。", "选错了也不要紧，有讲解。"],
  multiple: ["这一题不止一个对。", "选全、没有选错才算对。"],
  judge: ["把这句话再读一遍。", "有没有说得太满？"],
};

/** Anan thinks along. */
export function HintBubble({ type }: { type: AskedQuestion["type"] }) {
  const [first, second] = hints[type];
  return (
    <View className="hint">
      <Anan pose="thinking" size={92} />
      <View className="hint-bubble label t2">
        <View>{first}</View>
        <View>{second}</View>
      </View>
    </View>
  );
}
