import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { aria } from "./aria";
import { AnanAvatar, Avatar } from "./avatar";
import { Icon, type IconName } from "./icon";
import { Screen } from "./screen";
import { Tappable } from "./tappable";
import "./card.scss";
import "./desk.scss";

export interface RailItem {
  key: string;
  label: string;
  icon: IconName;
  /** How many wait there; nothing is shown for 0. */
  count?: number;
  onTap: () => void;
}

interface DeskProps {
  title: string;
  rail: readonly RailItem[];
  /** The key of the page we are on. */
  current: string;
  who: { name: string; centre: string };
  /** On a phone; a wide screen shows the actions beside the title. */
  dock?: ReactNode;
  children: ReactNode;
}

/** A staff page: a rail and the work on a wide screen, an ordinary page on a phone. */
export function Desk({ title, rail, current, who, dock, children }: DeskProps) {
  return (
    <Screen title={title} variant="desk" isBare dock={dock}>
      <View className="desk">
        <View className="rail" {...aria({ role: "navigation", label: "工作台" })}>
          <View className="rail-sign">
            <AnanAvatar size={38} />
            <View className="rail-name">安安工作台</View>
          </View>
          {rail.map((item) => (
            <Tappable
              key={item.key}
              className={`rail-item ${item.key === current ? "rail-on" : ""}`}
              role="link"
              isSelected={item.key === current}
              onTap={item.onTap}
            >
              <Icon name={item.icon} size={20} />
              <View className="grow">{item.label}</View>
              {Boolean(item.count) && <View className="rail-count">{item.count}</View>}
            </Tappable>
          ))}
          <View className="rail-who">
            <Avatar name={who.name} />
            <View>
              <View className="rail-person">{who.name}</View>
              <View className="tiny">{who.centre}</View>
            </View>
          </View>
        </View>
        <View className="work">{children}</View>
      </View>
    </Screen>
  );
}

interface Kpi {
  label: string;
  figure: string;
  tone?: "plain" | "gold" | "bad";
  note?: string;
}

export function KpiRow({ items }: { items: readonly Kpi[] }) {
  return (
    <View className="kpi">
      {items.map(({ label, figure, tone = "plain", note }) => (
        <View key={label} className="card">
          <View className="note t2">{label}</View>
          <View className={`kpi-figure ${tone}`}>{figure}</View>
          <View className="kpi-note tiny t3">{note}</View>
        </View>
      ))}
    </View>
  );
}
