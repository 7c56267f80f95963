import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { aria } from "./aria";
import { CheckBox } from "./check-box";
import { Tappable } from "./tappable";
import { TopicArt, type TopicName } from "./topic-art";
import "./pick.scss";

interface PickGroupProps {
  label: string;
  /** Not shown, only said. */
  isLabelHidden?: boolean;
  children: ReactNode;
}

/** Around the Picks of one question. */
export function PickGroup({ label, isLabelHidden = false, children }: PickGroupProps) {
  return (
    <View className="pick-group" {...aria({ role: "radiogroup", label })}>
      {!isLabelHidden && <View className="label b">{label}</View>}
      {children}
    </View>
  );
}

interface PickProps {
  title: string;
  text?: string;
  isChosen: boolean;
  onTap: () => void;
  id?: string;
}

/** One of several, as a card with a round mark. */
export function Pick({ title, text, isChosen, onTap, id }: PickProps) {
  return (
    <Tappable
      id={id}
      className={`pick ${isChosen ? "pick-on" : ""}`}
      role="radio"
      isChecked={isChosen}
      onTap={onTap}
    >
      <View className={`pick-mark ${isChosen ? "pick-mark-on" : ""}`} />
      <View className="grow">
        <View className="b">{title}</View>
        {text && <View className="note t2">{text}</View>}
      </View>
    </Tappable>
  );
}

interface PickTileProps extends PickProps {
  art: TopicName;
}

/** Any of several, with a picture; two beside each other in a `grid2 care-one`. */
export function PickTile({ title, text, art, isChosen, onTap, id }: PickTileProps) {
  return (
    <Tappable
      id={id}
      className={`pick-tile ${isChosen ? "pick-on" : ""}`}
      role="checkbox"
      isChecked={isChosen}
      onTap={onTap}
    >
      <TopicArt topic={art} size={56} />
      <View className="pick-tile-title b">{title}</View>
      {text && <View className="note t3">{text}</View>}
      <View className="pick-tile-box">
        <CheckBox isOn={isChosen} />
      </View>
    </Tappable>
  );
}
