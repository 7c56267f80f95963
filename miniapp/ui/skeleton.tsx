import { View } from "@tarojs/components";
import { aria } from "./aria";
import "./card.scss";
import "./skeleton.scss";

interface SkeletonProps {
  width?: string;
  height?: number;
}

/** One grey bar, to build a card's shape from. */
export function Skeleton({ width = "100%", height = 14 }: SkeletonProps) {
  return <View className="skel" style={{ width, height: `${height}px` }} />;
}

/** Four fading cards. */
export function SkeletonCards({ label = "正在取" }: { label?: string }) {
  return (
    <View className="skel-cards">
      <View className="sr" {...aria({ role: "status", live: "polite" })}>
        {label}
      </View>
      {[1, 0.8, 0.6, 0.4].map((opacity, at) => (
        <View
          key={opacity}
          className="card col g3"
          style={{ opacity }}
          {...aria({ isHidden: true })}
        >
          <View className="row between">
            <Skeleton width="88px" height={24} />
            <Skeleton width="64px" height={16} />
          </View>
          <Skeleton width={`${78 - at * 8}%`} height={18} />
          <Skeleton height={12} />
          <Skeleton width="46%" />
        </View>
      ))}
    </View>
  );
}
