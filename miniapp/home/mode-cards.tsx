import { View } from "@tarojs/components";
import type { QuizOverview } from "#shared/quiz/quiz-schemas";
import { goTo } from "../platform/navigation";
import { Card } from "../ui/card";
import { Dot } from "../ui/heading";
import { DiscIcon } from "../ui/list-row";
import "./mode-cards.scss";

/** The timed round and the wrong book, beside each other. */
export function ModeCards({ overview: { round, mine } }: { overview: QuizOverview }) {
  return (
    <View className="grid2 care-one">
      <Card id="to-round" className="mode-card" onTap={() => void goTo("/quiz/round-page")}>
        <DiscIcon name="clock" tone="gold" />
        <View className="lead">限时答题</View>
        <View className="note t2">
          <View>
            {round.questionCount} 题<Dot />
            {round.minutes} 分钟
          </View>
          <View>{mine.openRoundId ? "有一局还开着" : "想试就来一局"}</View>
        </View>
      </Card>
      <Card id="to-review" className="mode-card" onTap={() => void goTo("/quiz/review-page")}>
        <DiscIcon name="redo" tone="bad" />
        <View className="lead">错题本</View>
        <View className="note t2">
          <View>{mine.wrongCount > 0 ? `收着 ${mine.wrongCount} 题` : "还是空的"}</View>
          <View>连同法条一起看</View>
        </View>
      </Card>
    </View>
  );
}
