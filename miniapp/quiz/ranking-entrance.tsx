import { View } from "@tarojs/components";
import { shanghaiDay } from "#shared/calendar/working-days";
import type { FinishedRoundView } from "#shared/quiz/quiz-schemas";
import { readMyStandingEndpoint } from "#shared/ranking/ranking-endpoints";
import type { MyStandingView } from "#shared/ranking/ranking-schemas";
import { call } from "../api/call";
import { loadedValue, useLoad } from "../api/use-load";
import { useReloadWhile } from "../api/use-reload-while";
import { goTo } from "../platform/navigation";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { DiscIcon } from "../ui/list-row";

/** Under a result: whether the round counts for the ranking, and the way there. */
export function RankingEntrance({ round }: { round: FinishedRoundView }) {
  const { state, reload } = useLoad(`standing:${round.id}`, () => call(readMyStandingEndpoint, {}));
  const mine = loadedValue(state);
  useReloadWhile(mine?.standing?.isCounting ?? false, reload);
  if (!mine) return null;
  const { title, text, act } = wordsOf(mine, round);
  return (
    <Card className="col g3">
      <View className="row">
        <DiscIcon name="trophy" tone="gold" />
        <View className="grow">
          <View className="b">{title}</View>
          <View className="note t2">{text}</View>
        </View>
      </View>
      <Button id="to-board" kind="soft" isWide onTap={() => void goTo("/ranking/board-page")}>
        {act}
      </Button>
    </Card>
  );
}

function wordsOf({ week, standing }: MyStandingView, { startedAt }: FinishedRoundView) {
  const day = shanghaiDay(new Date(startedAt));
  const isOfWeek = week.isRanked && week.startsOn <= day && day <= week.endsOn;
  if (!isOfWeek) {
    const text = "排位只算宣传周里的，平时的成绩只有自己看得到。";
    return { title: "这一局没有计入排位", text, act: "看看排位怎么算" };
  }
  if (!standing) {
    const text = "您没有参加排位，成绩只有自己看得到。";
    return { title: "这一局没有计入排位", text, act: "看看排位怎么算" };
  }
  const { region, isCounting } = standing;
  const text = "最好的一局算数，榜上只有昵称和盟市。";
  const isPlaced = region !== null && !isCounting;
  const title = isPlaced ? `您现在全区第 ${region.place} 名` : "这一局正在计入排位";
  return { title, text, act: "看排位" };
}
