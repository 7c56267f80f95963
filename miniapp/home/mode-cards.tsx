import { View } from "@tarojs/components";
import type { QuizOverview } from "#shared/quiz/quiz-schemas";
import { reviewMinutes } from "#shared/review/review-bounds";
import { useDeviceAnswers } from "../api/journey-answers";
import { goTo } from "../platform/navigation";
import { Card } from "../ui/card";
import { Dot } from "../ui/heading";
import { DiscIcon } from "../ui/list-row";
import "./mode-cards.scss";

/** The timed round and the wrong book, beside each other. */
export function ModeCards({ overview }: { overview: QuizOverview }) {
  const { modes } = overview.campaign;
  if (!modes.round && !modes.review) return null;
  return (
    <View className={modes.round && modes.review ? "grid2 care-one" : ""}>
      {modes.round && <RoundCard overview={overview} />}
      {modes.review && <ReviewCard overview={overview} />}
    </View>
  );
}

function RoundCard({ overview: { campaign, round, mine } }: { overview: QuizOverview }) {
  return (
    <Card id="to-round" className="mode-card" onTap={() => void goTo("/quiz/round-page")}>
      <DiscIcon name="clock" tone="gold" />
      <View className="lead">限时答题</View>
      <View className="note t2">
        <View>
          {round.questionCount} 题<Dot />
          {round.minutes} 分钟
        </View>
        <View>{roundWords(campaign.phase, round.perDay - mine.roundsToday, mine.openRoundId)}</View>
      </View>
    </Card>
  );
}

function roundWords(
  phase: QuizOverview["campaign"]["phase"],
  leftToday: number,
  openRoundId: string | null,
): string {
  if (openRoundId) return "有一局还开着";
  if (phase !== "during") return "想试就来一局";
  return leftToday > 0 ? `今天还有 ${leftToday} 局` : "今天的几局都用完了";
}

function ReviewCard({ overview: { mine } }: { overview: QuizOverview }) {
  return (
    <Card id="to-review" className="mode-card" onTap={() => void goTo("/quiz/review-page")}>
      <DiscIcon name="redo" tone="bad" />
      <View className="lead">错题本</View>
      <View className="note t2">
        <ReviewWords mine={mine} />
      </View>
    </Card>
  );
}

function ReviewWords({ mine: { wrongCount, dueCount } }: Pick<QuizOverview, "mine">) {
  const onDevice = useDeviceAnswers().judged.filter(({ isRight }) => !isRight).length;
  if (dueCount > 0) {
    return (
      <>
        <View>
          今天该复习 <View className="mode-card-due b bad">{dueCount}</View> 题
        </View>
        <View>约 {reviewMinutes(dueCount)} 分钟</View>
      </>
    );
  }
  const count = Math.max(wrongCount, onDevice);
  return (
    <>
      <View>{count > 0 ? `收着 ${count} 题` : "还是空的"}</View>
      <View>{wrongCount > 0 ? "今天不用复习" : "连同法条一起看"}</View>
    </>
  );
}
