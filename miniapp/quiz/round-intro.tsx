import { View } from "@tarojs/components";
import type { QuizOverview } from "#shared/quiz/quiz-schemas";
import { goTo } from "../platform/navigation";
import { Anan } from "../ui/anan";
import { Card } from "../ui/card";
import { Dot, Heading } from "../ui/heading";
import { Icon } from "../ui/icon";
import { DiscIcon } from "../ui/list-row";
import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";
import "./round-intro.scss";

interface RoundIntroProps {
  overview: QuizOverview;
  /** Why it did not start. */
  error: unknown;
}

/** What a round is, before its clock runs. */
export function RoundIntro({ overview, error }: RoundIntroProps) {
  const { campaign, round, rules } = overview;
  const left = roundsLeft(overview);
  return (
    <>
      <Card className="row">
        <View className="grow">
          <Heading className="head">
            {round.questionCount} 题
            <Dot />
            {round.minutes} 分钟
          </Heading>
          <View className="round-intro-text label t2 read">
            点“开始”才计时。中途离开计时不停，答案一题一存，回来还能接着答。
          </View>
        </View>
        <Anan pose="thinking" size={104} />
      </Card>
      {!campaign.modes.round && (
        <Notice tone="gold" title="这一段时间不开限时答题">
          百题之旅随时都能接着答。
        </Notice>
      )}
      {left === 0 && (
        <Notice tone="gold" title={`今天的 ${round.perDay} 局都用完了`}>
          明天再来一局，百题之旅和错题本随时都能接着看。
        </Notice>
      )}
      {left !== undefined && left > 0 && (
        <Notice>
          宣传周期间每天最多 {round.perDay} 局，今天还有 {left} 局。
        </Notice>
      )}
      {error !== undefined && (
        <Notice tone="bad" title={problemOf(error).title}>
          {problemOf(error).text}
        </Notice>
      )}
      <Card className="col g3">
        <Heading className="lead">怎么算</Heading>
        {rules.map((rule, at) => (
          <View key={rule} className="round-rule">
            <View className="round-rule-number">{at + 1}</View>
            <View className="grow label t2 read">{rule}</View>
          </View>
        ))}
      </Card>
      {campaign.modes.ranking && (
        <Card id="to-board" className="row" onTap={() => void goTo("/ranking/board-page")}>
          <DiscIcon name="trophy" tone="gold" />
          <View className="grow">
            <View className="b">排位</View>
            <View className="note t2">比不比由您，不参加照样答题</View>
          </View>
          <Icon name="next" size={18} className="t3" />
        </Card>
      )}
    </>
  );
}

/** How many rounds today still allows; undefined while there is no limit. */
function roundsLeft({ campaign, round, mine }: QuizOverview): number | undefined {
  if (campaign.phase !== "during") return undefined;
  return Math.max(0, round.perDay - mine.roundsToday);
}

/** Whether a new round may be begun now. */
export function canStart(overview: QuizOverview): boolean {
  return overview.campaign.modes.round && roundsLeft(overview) !== 0;
}
