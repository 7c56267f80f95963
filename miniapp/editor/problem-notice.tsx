import { View } from "@tarojs/components";
import { aria } from "../ui/aria";
import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";

/** Why something did not work, in its place. */
export function ProblemNotice({ error }: { error: unknown }) {
  const { title, text } = problemOf(error);
  return (
    <View {...aria({ role: "alert" })}>
      <Notice tone="bad" title={title}>
        {text}
      </Notice>
    </View>
  );
}
