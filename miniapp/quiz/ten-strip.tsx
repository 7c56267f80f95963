import { View } from "@tarojs/components";
import { aria } from "../ui/aria";
import type { StageQuestion } from "./use-stage";
import "./ten-strip.scss";

interface TenStripProps {
  questions: readonly StageQuestion[];
  /** From 0. */
  at: number;
  /** What the ten are of, for who cannot see them. */
  place?: string;
}

/** The stage's ten: right, wrong, chosen, the one in front. */
export function TenStrip({ questions, at, place = "本站" }: TenStripProps) {
  const words = `${place}第 ${at + 1} 题，共 ${questions.length} 题`;
  return (
    <View className="row">
      <View className="ten" {...aria({ role: "img", label: words })}>
        {questions.map((each, position) => (
          <View key={each.asked.id} className={`ten-part ten-${partLook(each, position === at)}`} />
        ))}
      </View>
      <View className="label t2 nb" {...aria({ isHidden: true })}>
        {at + 1} / {questions.length}
      </View>
    </View>
  );
}

function partLook({ judgement, waiting }: StageQuestion, isInFront: boolean): string {
  if (judgement) return judgement.isRight ? "right" : "wrong";
  if (isInFront) return "now";
  return waiting ? "waiting" : "ahead";
}
