import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import "./tag.scss";

interface TagProps {
  children: ReactNode;
  tone?: "plain" | "sky" | "good" | "gold" | "bad";
  icon?: IconName;
}

/** A topic, or a state in two or three words. */
export function Tag({ children, tone = "plain", icon }: TagProps) {
  return (
    <View className={`tag tag-${tone}`}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </View>
  );
}

/** On every invented centre and clip. */
export function SampleTag() {
  return <View className="sample">示例</View>;
}
