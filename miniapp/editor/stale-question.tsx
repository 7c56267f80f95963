import { View } from "@tarojs/components";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";
import { momentWords } from "../ui/moment-words";
import { entryWords } from "./question-history";
import type { QuestionDesk } from "./use-question-desk";

/** Somebody changed the question since this was written; nothing written here is lost. */
export function StaleQuestion({ desk }: { desk: QuestionDesk }) {
  if (!desk.isStale) return null;
  const [last] = desk.since;
  return (
    <View className="question-stale" {...aria({ role: "status", live: "polite" })}>
      <View className="row g3 question-stale-words">
        <Icon name="warn" size={22} className="gold" />
        <View className="grow">
          <View className="b">您写的时候，这道题有了新变化。</View>
          <View>{last && `${momentWords(last.at)}，${entryWords(last)}。`}您写的字都还在。</View>
        </View>
      </View>
      <View className="row wrap g2">
        <Button id="stale-take" kind="outline" size="small" onTap={desk.takeLatest}>
          换成最新的
        </Button>
        <Button id="stale-keep" size="small" onTap={desk.keepOwn}>
          用我写的
        </Button>
      </View>
    </View>
  );
}
