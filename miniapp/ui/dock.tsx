import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import "./dock.scss";

/** The page's main action, always in reach. One filled button; `Button isNarrow` for what stands left. */
export function Dock({ children }: { children: ReactNode }) {
  return <View className="dock">{children}</View>;
}
