import { View } from "@tarojs/components";
import { addDays } from "#shared/calendar/working-days";
import type { LawImpact } from "#shared/law-changes/law-change-schemas";
import { spacedWords } from "#shared/quiz/law-words";
import { aria } from "../ui/aria";
import { Card } from "../ui/card";
import { dateWords } from "../ui/moment-words";

/** Both versions on one line of time, with today and the publicity week. */
export function LawChangeTimeline({ impact }: { impact: LawImpact }) {
  const { law, nextLaw, day, today, week } = impact;
  const span = spanOf(impact);
  const placeOf = (date: string) => {
    const share = (Date.parse(date) - span.from) / (span.to - span.from);
    return `${Math.min(98, Math.max(1, share * 100))}%`;
  };
  const lastDay = addDays(day, -1);
  return (
    <Card>
      <View
        className="law-line"
        {...aria({
          role: "img",
          label: `${spacedWords(law.version)}到 ${dateWords(lastDay)}${nextLaw ? `，${spacedWords(nextLaw.version)}从 ${dateWords(day)}起` : ""}，今天 ${dateWords(today)}`,
        })}
      >
        <View className="law-line-old" style={{ width: placeOf(day) }}>
          <View className="b nb ell">{spacedWords(law.version)}</View>
          <View className="note t2">到 {dateWords(lastDay)}</View>
        </View>
        <View className="law-line-new">
          <View className="b nb ell">{nextLaw ? spacedWords(nextLaw.version) : "还没有新版"}</View>
          <View className="note">从 {dateWords(day)}起</View>
        </View>
        <View className="law-line-today" style={{ left: placeOf(today) }}>
          <View className="law-line-word b">今天</View>
        </View>
        {week && (
          <View className="law-line-week" style={{ left: placeOf(week.startsOn) }}>
            <View className="law-line-word gold b">宣传周</View>
          </View>
        )}
      </View>
    </Card>
  );
}

/** The change in the middle, and room for today and the week on their sides. */
function spanOf({ day, today, week }: LawImpact): { from: number; to: number } {
  const dayMs = 86_400_000;
  const middle = Date.parse(day);
  const moments = [today, week?.startsOn ?? day].map((each) => Math.abs(Date.parse(each) - middle));
  const reach = Math.max(60 * dayMs, ...moments) * 1.2;
  return { from: middle - reach, to: middle + reach };
}
