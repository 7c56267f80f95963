import { Image, View } from "@tarojs/components";
import { isH5 } from "../platform/settings";
import { aria } from "./aria";
import { useCareMode } from "./care-mode";
import "./anan.scss";

/** hello: home, empty, help. thinking: question, wrong, error. celebrating: result, receipt, certificate. */
export type AnanPose = "standing" | "hello" | "thinking" | "celebrating" | "head";

interface AnanProps {
  pose: AnanPose;
  /** Width in px; below 64 use the head. */
  size: number;
  className?: string;
}

const files: Record<AnanPose, string> = {
  standing: "anan",
  hello: "anan-hello",
  thinking: "anan-thinking",
  celebrating: "anan-celebrating",
  head: "anan-head",
};

/** Our figure; at most one on a screen. Blinks and waves by itself, stands still in care mode. */
export function Anan({ pose, size, className = "" }: AnanProps) {
  const isCare = useCareMode();
  const isStill = isCare && isH5; // WeChat's local paths take no fragment
  const box = { width: `${size}px`, height: `${size}px` };
  return (
    <View
      className={`anan anan-${pose} ${className}`}
      style={box}
      {...aria({ role: "img", label: "安安" })}
    >
      <Image
        style={box}
        src={`/assets/art/${files[pose]}.svg${isStill ? "#still" : ""}`}
        mode="aspectFit"
      />
    </View>
  );
}
