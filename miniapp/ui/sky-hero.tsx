import { Image, View } from "@tarojs/components";
import type { ReactNode } from "react";
import { Anan, type AnanPose } from "./anan";
import { aria } from "./aria";
import { useCareMode } from "./care-mode";
import "./sky-hero.scss";

interface SkyHeroProps {
  /** Above the title. */
  note?: ReactNode;
  /** One line each. */
  lines: readonly string[];
  children?: ReactNode;
  pose?: AnanPose;
}

/** The grassland under a blue sky. White words stay in its upper half; the next card is `card-over`. */
export function SkyHero({ note, lines, children, pose = "hello" }: SkyHeroProps) {
  const isCare = useCareMode();
  return (
    <View className="sky-hero">
      <View className="sky-scene" {...aria({ isHidden: true })}>
        <Image className="sky-picture" src="/assets/art/sky.svg" mode="scaleToFill" />
      </View>
      <View className="sky-words">
        {note && <View className="label">{note}</View>}
        {lines.length > 0 && (
          <View className="sky-title hero-t" {...aria({ role: "heading", level: 2 })}>
            {lines.map((line) => (
              <View key={line}>{line}</View>
            ))}
          </View>
        )}
        {children}
      </View>
      <View className="sky-anan">
        <Anan pose={pose} size={isCare ? 132 : 156} />
      </View>
    </View>
  );
}

interface WeekDay {
  /** 22 */
  day: number;
  state: "done" | "today" | "ahead";
}

/** The publicity week's days. */
export function WeekDots({ days, label }: { days: readonly WeekDay[]; label: string }) {
  return (
    <View className="week" {...aria({ role: "img", label })}>
      {days.map(({ day, state }) => (
        <View key={day} className={`week-day week-${state}`}>
          {day}
        </View>
      ))}
    </View>
  );
}
