import { View } from "@tarojs/components";
import { aria } from "./aria";
import "./day-boxes.scss";

export type DayBox = "used" | "today" | "paused" | "left";

interface DayBoxesProps {
  days: readonly DayBox[];
  /** gold at two days or less, red on the last. */
  tone?: "calm" | "soon" | "due";
  /** The same in words. The figure also stands beside it for everybody. */
  label: string;
  /** For the rows of a table. */
  isSmall?: boolean;
}

/** One box is one working day. */
export function DayBoxes({ days, tone = "calm", label, isSmall = false }: DayBoxesProps) {
  return (
    <View
      className={`days days-${tone} ${isSmall ? "days-small" : ""}`}
      {...aria({ role: "img", label })}
    >
      {days.map((day, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a day is its place
        <View key={at} className={`days-box days-${day}`} />
      ))}
    </View>
  );
}

interface ClockFigures {
  limitDays: number;
  /** Today included while the clock runs. */
  usedDays: number;
  /** Working days the clock has stood still; given while it stands. */
  pausedDays?: number;
}

/** The boxes of one clock. */
export function boxesOf({ limitDays, usedDays, pausedDays }: ClockFigures): DayBox[] {
  const used = Math.min(usedDays, limitDays);
  const isRunning = pausedDays === undefined;
  const isLast = used >= limitDays;
  return Array.from({ length: limitDays }, (_, at) => {
    if (isRunning && !isLast && at === used - 1) return "today";
    if (at < used) return "used";
    if (!isRunning && at < used + pausedDays) return "paused";
    return "left";
  });
}

/** The tone for that many working days left. */
export function toneOf(leftDays: number): "calm" | "soon" | "due" {
  if (leftDays <= 0) return "due";
  return leftDays <= 2 ? "soon" : "calm";
}
