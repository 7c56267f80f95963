import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { Tappable } from "./tappable";
import "./notice.scss";

interface NoticeProps {
  children: ReactNode;
  tone?: "info" | "gold" | "good" | "bad";
  icon?: IconName;
  title?: string;
  onTap?: () => void;
}

const iconOf = { info: "info", gold: "bulb", good: "right", bad: "warn" } as const;

/** Something worth knowing, in its place. */
export function Notice({ children, tone = "info", icon, title, onTap }: NoticeProps) {
  const content = (
    <>
      <Icon name={icon ?? iconOf[tone]} size={20} className="notice-icon" />
      <View className="grow">
        {title && <View className="b">{title}</View>}
        {children}
      </View>
    </>
  );
  if (!onTap) return <View className={`notice notice-${tone}`}>{content}</View>;
  return (
    <Tappable className={`notice notice-${tone}`} role="link" onTap={onTap}>
      {content}
    </Tappable>
  );
}
