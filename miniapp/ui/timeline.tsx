import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { aria } from "./aria";
import { Icon, type IconName } from "./icon";
import "./timeline.scss";

export interface TimelineItem {
  key: string;
  icon: IconName;
  tone?: "plain" | "now" | "wait" | "good" | "off";
  title: string;
  text?: ReactNode;
}

/** What happened, newest first; or what comes, nearest first. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <View className="tl" {...aria({ role: "list" })}>
      {items.map(({ key, icon, tone = "plain", title, text }) => (
        <View key={key} className="tl-item" {...aria({ role: "listitem" })}>
          <View className={`tl-sign tl-${tone}`}>
            <Icon name={icon} size={15} />
          </View>
          <View className="grow">
            <View className="b">{title}</View>
            {text && <View className="note t2">{text}</View>}
          </View>
        </View>
      ))}
    </View>
  );
}
