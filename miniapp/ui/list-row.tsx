import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { Tappable } from "./tappable";
import "./card.scss";
import "./list-row.scss";

/** One list, one card. */
export function ListCard({ children }: { children: ReactNode }) {
  return <View className="card card-bare list">{children}</View>;
}

interface ListRowProps {
  title: string;
  text?: string;
  icon?: IconName;
  iconTone?: "action" | "quiet" | "bad";
  /** Short, at the right. */
  note?: ReactNode;
  noteTone?: "t3" | "gold" | "good" | "bad";
  isDanger?: boolean;
  /** Without it the row only tells. */
  onTap?: () => void;
  id?: string;
}

export function ListRow(props: ListRowProps) {
  const { title, text, icon, iconTone = "quiet", note, noteTone = "t3", onTap } = props;
  const content = (
    <>
      {icon && <Icon name={icon} size={22} className={`list-icon-${iconTone}`} />}
      <View className="grow">
        <View className={`${text ? "b" : ""} ${props.isDanger ? "bad" : ""}`}>{title}</View>
        {text && <View className="note t2">{text}</View>}
      </View>
      {note && <View className={`label ${noteTone}`}>{note}</View>}
      {onTap && <Icon name="next" size={18} className="t3" />}
    </>
  );
  if (!onTap) return <View className="list-row">{content}</View>;
  return (
    <Tappable id={props.id} className="list-row" role="link" onTap={onTap}>
      {content}
    </Tappable>
  );
}

interface DiscIconProps {
  name: IconName;
  tone?: "action" | "good" | "gold" | "bad" | "quiet";
}

/** An icon on a tinted disc, at the head of a card. */
export function DiscIcon({ name, tone = "action" }: DiscIconProps) {
  return (
    <View className={`disc disc-${tone}`}>
      <Icon name={name} size={22} />
    </View>
  );
}
