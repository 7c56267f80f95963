import { View } from "@tarojs/components";
import type { QuestionView } from "#shared/questions/question-desk-schemas";
import type { HistoryAct, QuestionContent } from "#shared/questions/question-terms";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import type { IconName } from "../ui/icon";
import { momentWords } from "../ui/moment-words";
import { Timeline } from "../ui/timeline";
import { fieldWords } from "./question-content";

/** Complete by type: a new act without words does not compile. */
const actLooks: Record<HistoryAct, { words: string; icon: IconName }> = {
  create: { words: "新写了这道题", icon: "plus" },
  edit: { words: "改了", icon: "edit" },
  submit: { words: "提交复核", icon: "share" },
  approve: { words: "复核通过，发布了", icon: "check" },
  send_back: { words: "退回", icon: "redo" },
  discard: { words: "放弃了改动", icon: "close" },
  withdraw: { words: "停用", icon: "pause" },
  void: { words: "作废", icon: "trash" },
};

type Entry = QuestionView["history"][number];

/** 编辑乙复核通过，发布了（题干、选项） */
export function entryWords({ act, by, changed }: Entry): string {
  const fields = changed
    .map((name) => fieldWords[name as keyof QuestionContent] ?? name)
    .join("、");
  if (act === "edit") return `${by}改了${fields || "一点"}`;
  const isChange = act === "approve" && fields !== "";
  return isChange ? `${by}${actLooks[act].words}（${fields}）` : `${by}${actLooks[act].words}`;
}

/** Who did what, newest first, and what it said before. */
export function QuestionHistory({ question }: { question: QuestionView }) {
  const entries = [...question.history].reverse();
  return (
    <Card className="col g3">
      <Heading className="lead">改动记录</Heading>
      {entries.length === 0 && <View className="t2">随程序带来，还没有人改过。</View>}
      <Timeline
        items={entries.map((entry) => ({
          key: `${entry.version}`,
          icon: actLooks[entry.act].icon,
          title: entryWords(entry),
          text: `${momentWords(entry.at)}${entry.reason ? `，${entry.reason}` : ""}`,
        }))}
      />
      {[...question.earlier].reverse().map(({ edition, content }) => (
        <View key={edition} className="question-earlier">
          <View className="note b t2">第 {edition} 版这样问</View>
          <View>{content.stem}</View>
          {content.options.map(({ id, text }) => (
            <View key={id} className={`note ${content.answer.includes(id) ? "good b" : "t2"}`}>
              {id}　{text}
              {content.answer.includes(id) && "（答案）"}
            </View>
          ))}
        </View>
      ))}
    </Card>
  );
}
