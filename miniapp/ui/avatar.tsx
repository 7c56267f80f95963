import { Image, View } from "@tarojs/components";
import "./avatar.scss";

interface AvatarProps {
  /** The last character of the name stands in the circle. */
  name: string;
  tone?: "blue" | "gold" | "green";
}

export function Avatar({ name, tone = "blue" }: AvatarProps) {
  return (
    <View className={`avatar avatar-${tone}`} aria-label={name}>
      {[...name].at(-1)}
    </View>
  );
}

/** Anan's head on a light disc: a person who has only a nickname, the workbench's sign. */
export function AnanAvatar({ size = 64 }: { size?: number }) {
  const disc = { width: `${size}px`, height: `${size}px` };
  const head = { width: `${size * 0.76}px`, height: `${size * 0.78}px` };
  return (
    <View className="avatar-anan" style={disc} aria-hidden="true">
      <Image style={head} src="/assets/art/anan-head.svg" mode="aspectFit" />
    </View>
  );
}
