import { View } from "@tarojs/components";
import { aria } from "../ui/aria";
import { Notice } from "../ui/notice";

/** What went wrong, where it is seen and said. */
export function ListProblem({ words }: { words: string | undefined }) {
  if (!words) return null;
  return (
    <View {...aria({ role: "alert" })}>
      <Notice tone="bad">{words}</Notice>
    </View>
  );
}
