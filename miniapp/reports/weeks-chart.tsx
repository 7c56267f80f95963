import { Image, View } from "@tarojs/components";
import type { RegionOverview } from "#shared/reports/report-schemas";
import { aria } from "../ui/aria";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { linesAddress, topOf } from "./chart-drawing";
import { monthOf, weeksWords } from "./overview-words";

/** Received and ended in each of the last weeks, as two lines. */
export function WeeksChart({ weeks }: { weeks: RegionOverview["weeks"] }) {
  const received = weeks.map((week) => week.received);
  const ended = weeks.map((week) => week.ended);
  const top = topOf([...received, ...ended]);
  return (
    <Card className="col g3">
      <View className="row between wrap">
        <Heading className="lead">收到和办完，近 {weeks.length} 周</Heading>
        <View className="row g2 note b" {...aria({ isHidden: true })}>
          <View className="row g1 weeks-received">
            <View className="weeks-line" />
            收到
          </View>
          <View className="row g1 good">
            <View className="weeks-line weeks-line-dashed" />
            办完
          </View>
        </View>
      </View>
      <View className="weeks" {...aria({ role: "img", label: weeksWords(weeks) })}>
        <View className="weeks-scale tiny t3">
          {[top, (top / 3) * 2, top / 3, 0].map((value) => (
            <View key={value}>{value}</View>
          ))}
        </View>
        <View className="grow">
          <Image
            className="weeks-lines"
            mode="scaleToFill"
            src={linesAddress(received, ended, top)}
          />
          <View className="weeks-months tiny t3">
            {weeks.map(({ monday }, at) => (
              <View key={monday} className="weeks-month">
                {isNewMonth(weeks, at) ? monthOf(monday) : ""}
              </View>
            ))}
          </View>
        </View>
      </View>
      <View className="tiny t3">办完里有不予受理和撤回的；最后一周还没有过完。</View>
    </Card>
  );
}

function isNewMonth(weeks: RegionOverview["weeks"], at: number): boolean {
  const month = (index: number) => weeks[index]?.monday.slice(0, 7);
  return at === 0 ? month(0) === month(1) : month(at) !== month(at - 1);
}
