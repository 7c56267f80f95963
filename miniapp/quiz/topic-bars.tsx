import { View } from "@tarojs/components";
import type { FinishedRoundView } from "#shared/quiz/quiz-schemas";
import { topicWords } from "#shared/quiz/topics";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { Ribbon } from "../ui/ribbon";
import "./topic-bars.scss";

/** What is well known and what less, by topic. */
export function TopicBars({ topics }: Pick<FinishedRoundView, "topics">) {
  return (
    <Card className="topic-bars">
      <Heading className="lead">各类掌握得怎样</Heading>
      {topics.map(({ topic, asked, right }) => (
        <View key={topic} className="row">
          <View className="topic-bar-name label">{topicWords[topic].name}</View>
          <Ribbon
            percent={(right / asked) * 100}
            label={`${topicWords[topic].name}，${asked} 题对 ${right} 题`}
            tone={toneOf(right / asked)}
          />
          <View className="topic-bar-figure label t2 nb">
            {right} / {asked}
          </View>
        </View>
      ))}
    </Card>
  );
}

function toneOf(share: number) {
  if (share === 1) return "good";
  return share >= 0.7 ? "action" : "gold";
}
