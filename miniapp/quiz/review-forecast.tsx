import { View } from "@tarojs/components";
import type { ReviewView } from "#shared/review/review-schemas";
import { aria } from "../ui/aria";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { weekdayWords } from "./due-words";
import "./review-forecast.scss";

/** The seven days ahead, a bar each, the figure beneath it. */
export function ReviewForecast({ forecast, today }: Pick<ReviewView, "forecast" | "today">) {
  const most = Math.max(1, ...forecast.map(({ count }) => count));
  const words = forecast.map(({ day, count }) => `${weekdayWords(day, today)} ${count} 题`);
  return (
    <Card>
      <Heading className="b">接下来七天</Heading>
      <View className="forecast" {...aria({ role: "img", label: words.join("，") })}>
        {forecast.map(({ day, count }) => (
          <View key={day} className="forecast-day">
            <View
              className={`forecast-bar forecast-${lookOf(count, day === today)}`}
              style={{ height: `${heightOf(count, most)}px` }}
            />
            <View className="label b">{count}</View>
            <View className="tiny t3">{weekdayWords(day, today)}</View>
          </View>
        ))}
      </View>
    </Card>
  );
}

const [lowestPx, highestPx, emptyPx] = [14, 63, 4];

function heightOf(count: number, most: number): number {
  if (count === 0) return emptyPx;
  return Math.round(lowestPx + ((highestPx - lowestPx) * count) / most);
}

function lookOf(count: number, isToday: boolean): "none" | "now" | "ahead" {
  if (count === 0) return "none";
  return isToday ? "now" : "ahead";
}
