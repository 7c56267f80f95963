import { View } from "@tarojs/components";
import type { RoutePreview } from "#shared/tickets/ticket-schemas";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { DiscIcon } from "../ui/list-row";
import { dayWords } from "../ui/moment-words";
import { shortDay } from "./day-words";

/** By when there is an answer, and what was counted and what was not. */
export function AnswerByCard({ dates }: { dates: RoutePreview["dates"] }) {
  return (
    <Card>
      <Heading level={3} className="preview-head b">
        交上去以后，最晚什么时候有回音
      </Heading>
      <View className="row">
        <DiscIcon name="date" tone="gold" />
        <View className="grow">
          <View className="label t2">告诉您受理还是不受理</View>
          <View className="lead">
            {dates.isProvisional && "暂定 "}
            {dayWords(dates.answerBy)}前
          </View>
        </View>
      </View>
      <View className="preview-foot note t3">{countedWords(dates)}</View>
    </Card>
  );
}

function countedWords(dates: RoutePreview["dates"]): string {
  const { today, limitDays, answerBy, holidays, makeUpDays, isProvisional } = dates;
  const skipped = holidays.length > 0 ? `已跳过${holidays.join("、")}` : "已跳过周末";
  const worked =
    makeUpDays.length > 0
      ? `，算上 ${makeUpDays.map(shortDay).join("和 ")}${countOf(makeUpDays.length)}调休上班日`
      : "";
  const provisional = isProvisional
    ? `${answerBy.slice(0, 4)} 年的放假安排还没有公布，公布后日子可能会变。`
    : "";
  return `今天 ${shortDay(today)}起 ${limitDays} 个工作日，${skipped}${worked}。${provisional}这是办理约定，不是法定期限。`;
}

function countOf(count: number): string {
  if (count === 1) return "这个";
  return count === 2 ? "两个" : `共 ${count} 个`;
}
