import { View } from "@tarojs/components";
import { tieRuleWords } from "#shared/ranking/rank-rule";
import { aria } from "../ui/aria";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import "./board-rules.scss";

/** How places come about, all of it. */
export function BoardRules() {
  return (
    <Card className="col">
      <Heading className="b">排位怎么算（全部公开）</Heading>
      <View className="board-rules label t2 read" {...aria({ role: "list" })}>
        {tieRuleWords.map((rule, at) => (
          <View key={rule} className="board-rule" {...aria({ role: "listitem" })}>
            <View className="board-rule-number">{at + 1}</View>
            <View className="grow">{rule}</View>
          </View>
        ))}
      </View>
      <View className="note t3 read">
        宣传周里最好的一局算数。题目作废了，答过它的人都按答对重算。
      </View>
      <View className="note t3 read">
        答得快得不像人的，编辑会看一看，名次不会因此自动改变。不因转发、签到加分。成绩不用于任何考核。
      </View>
    </Card>
  );
}
