import { View } from "@tarojs/components";
import { aria } from "./aria";
import "./hem.scss";

/** The ram-horn border: gold on a statute, blue on what we hand out. */
export function Hem({ tone = "blue" }: { tone?: "blue" | "gold" }) {
  return <View className={`hem hem-${tone}`} {...aria({ isHidden: true })} />;
}
