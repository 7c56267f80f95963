import { View } from "@tarojs/components";
import { aria } from "./aria";
import "./ribbon.scss";

interface RibbonProps {
  /** 0 to 100. */
  percent: number;
  /** What is advancing: "百题进度". */
  label: string;
  tone?: "action" | "good" | "gold" | "bad";
  isThin?: boolean;
  isOnSky?: boolean;
}

/** The hada: every progress in the program, and nothing else. Write the figure beside it. */
export function Ribbon({ percent, label, tone = "action", isThin, isOnSky }: RibbonProps) {
  const width = Math.max(0, Math.min(100, percent));
  const looks = `${isThin ? "ribbon-thin" : ""} ${isOnSky ? "ribbon-on-sky" : ""}`;
  return (
    <View
      className={`ribbon ribbon-${tone} ${looks}`}
      {...aria({ role: "progressbar", label, percent: Math.round(width) })}
    >
      <View className="ribbon-band" style={{ width: `${width}%` }} />
    </View>
  );
}
