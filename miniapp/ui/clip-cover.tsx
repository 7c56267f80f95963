import { Image, View } from "@tarojs/components";
import { mediaUrl } from "../platform/settings";
import { Icon } from "./icon";
import { Ribbon } from "./ribbon";
import "./clip-cover.scss";

interface ClipCoverProps {
  image: string;
  durationSeconds: number;
  /** Shows the round sign to play, on large covers. */
  hasSign?: boolean;
  /** 0 to 100, of what was watched; nothing is drawn for someone who has not begun. */
  watchedPercent?: number;
}

/** A film's picture with its length; 16:9 at any width, so nothing jumps when it arrives. */
export function ClipCover(props: ClipCoverProps) {
  const { image, durationSeconds, hasSign = false, watchedPercent } = props;
  return (
    <View className="cover">
      <Image className="cover-image" src={mediaUrl(image)} mode="aspectFill" aria-hidden="true" />
      <View className="cover-length">{clockWords(durationSeconds)}</View>
      {hasSign && (
        <View className="cover-sign">
          <Icon name="play-filled" size={22} />
        </View>
      )}
      {watchedPercent !== undefined && (
        <View className="cover-watched">
          <Ribbon percent={watchedPercent} label="看过的部分" isThin />
        </View>
      )}
    </View>
  );
}

/** 01:12 for 72 seconds. */
export function clockWords(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}
