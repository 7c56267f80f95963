import { View } from "@tarojs/components";
import type { QuizOverview } from "#shared/quiz/quiz-schemas";
import { goTo } from "../platform/navigation";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { MoreLink } from "../ui/more-link";

interface WeekResultsProps {
  mine: QuizOverview["mine"];
  /** The week was ranked: its board is still to be read. */
  hasBoard: boolean;
  /** Lies over the sky's edge. */
  isOverSky: boolean;
}

/** After the week: thanks, and what somebody's own rounds in it came to. */
export function WeekResults({ mine: { week }, hasBoard, isOverSky }: WeekResultsProps) {
  return (
    <Card id="week-results" className={isOverSky ? "card-over" : ""}>
      <Heading level={3} className="title">
        谢谢您来过这一周
      </Heading>
      {week?.best && (
        <View className="label read">
          您答了 {week.rounds} 局，最好的一局 {week.best.questionCount} 题答对 {week.best.score}{" "}
          题。
        </View>
      )}
      <View className="note t2">百题和错题还能照常看；新开的限时局不再计入宣传周。</View>
      {hasBoard && (
        <MoreLink id="to-board" icon="next" onTap={() => void goTo("/ranking/board-page")}>
          看宣传周的榜单
        </MoreLink>
      )}
    </Card>
  );
}
