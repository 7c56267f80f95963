import { View } from "@tarojs/components";
import "./icon.scss";

/** The drawings of icon.scss. */
export type IconName =
  | "home"
  | "quiz"
  | "clip"
  | "help"
  | "me"
  | "back"
  | "next"
  | "down"
  | "close"
  | "check"
  | "right"
  | "wrong"
  | "info"
  | "warn"
  | "clock"
  | "pause"
  | "date"
  | "pin"
  | "upload"
  | "download"
  | "camera"
  | "doc"
  | "law"
  | "lock"
  | "bell"
  | "search"
  | "filter"
  | "share"
  | "phone"
  | "message"
  | "eye"
  | "flag"
  | "redo"
  | "offline"
  | "plus"
  | "edit"
  | "trash"
  | "people"
  | "route"
  | "caption"
  | "play"
  | "sound"
  | "full"
  | "trophy"
  | "medal"
  | "chart"
  | "bulb"
  | "more"
  | "inbox"
  | "swap"
  | "link"
  | "text"
  | "play-filled";

interface IconProps {
  name: IconName;
  /** 14 in tags, 16 beside notes, 20 in buttons, 24 alone. */
  size?: number;
  className?: string;
}

/** Never alone: the words beside it, or the label of what acts, say what it means. */
export function Icon({ name, size = 24, className = "" }: IconProps) {
  return (
    <View
      className={`icon icon-${name} ${className}`}
      style={{ width: `${size}px`, height: `${size}px` }}
      aria-hidden="true"
    />
  );
}
