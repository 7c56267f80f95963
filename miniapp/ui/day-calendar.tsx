import { View } from "@tarojs/components";
import { aria } from "./aria";
import "./day-calendar.scss";

export interface CalendarDay {
  /** "2026-10-10". */
  date: string;
  kind: "counted" | "paused" | "rest" | "today" | "left" | "last";
  /** Under the date: which working day it is, or 休, 停, 中秋, 最晚. */
  note: string;
}

interface DayCalendarProps {
  days: readonly CalendarDay[];
  /** The whole in one sentence. */
  label: string;
}

const weekdays = ["日", "一", "二", "三", "四", "五", "六"];

/** Day by day, beginning on the first day's weekday. The sum of a clock, shown. */
export function DayCalendar({ days, label }: DayCalendarProps) {
  const first = days[0];
  if (!first) return null;
  const firstWeekday = new Date(`${first.date}T00:00:00Z`).getUTCDay();
  return (
    <View>
      <View className="cal" {...aria({ role: "img", label })}>
        {weekdays.map((_, at) => {
          const name = weekdays[(firstWeekday + at) % 7];
          return (
            <View key={name} className="cal-head">
              {name}
            </View>
          );
        })}
        {days.map((day, at) => (
          <View key={day.date} className={`cal-day cal-${day.kind}`}>
            {dateWords(day.date, at === 0)}
            <View className="cal-note">{day.note}</View>
          </View>
        ))}
      </View>
      <View className="cal-legend note t2">
        <Legend kind="counted" words="计入" />
        <Legend kind="paused" words="停表，等材料" />
        <Legend kind="left" words="剩下的" />
      </View>
    </View>
  );
}

function Legend({ kind, words }: { kind: CalendarDay["kind"]; words: string }) {
  return (
    <View className="cal-legend-item">
      <View className={`cal-swatch cal-${kind}`} />
      {words}
    </View>
  );
}

/** The month only where it begins. */
function dateWords(date: string, isFirst: boolean): string {
  const [, month, day] = date.split("-").map(Number);
  return isFirst || day === 1 ? `${month}/${day}` : `${day}`;
}
