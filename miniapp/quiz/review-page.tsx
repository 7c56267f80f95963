import { View } from "@tarojs/components";
import { useState } from "react";
import { readReviewEndpoint } from "#shared/quiz/quiz-endpoints";
import { type Topic, topics, topicWords } from "#shared/quiz/topics";
import { call } from "../api/call";
import { sendWaitingAnswers } from "../api/journey-answers";
import { ensureSession } from "../api/session";
import { useLoad } from "../api/use-load";
import { replaceWith } from "../platform/navigation";
import { Anan } from "../ui/anan";
import { Card } from "../ui/card";
import { Chips } from "../ui/choices";
import { EmptyFace } from "../ui/faces";
import { ListCard } from "../ui/list-row";
import { Loaded } from "../ui/loaded";
import { Screen } from "../ui/screen";
import { type WrongEntry, WrongEntryRow } from "./wrong-entry-row";

/** The wrong book: what was answered wrong, latest first. */
export default function ReviewPage() {
  const review = useLoad("review", readReview, { storeAs: "review" });
  return (
    <Screen title="错题本">
      <Loaded
        of={review}
        empty={{
          isEmpty: ({ items }) => items.length === 0,
          face: (
            <EmptyFace
              title="这里还是空的"
              text="答错的题会自己放进来，连同它依据的法条，随时可以回看。"
              action="去答题"
              onAction={() => void replaceWith("/quiz/question-page")}
            />
          ),
        }}
      >
        {({ items }) => <WrongBook entries={items} />}
      </Loaded>
    </Screen>
  );
}

async function readReview(): Promise<{ items: WrongEntry[] }> {
  await ensureSession();
  await sendWaitingAnswers(); // those given before there was a session belong in it too
  return call(readReviewEndpoint, {});
}

const everything = "all";

function WrongBook({ entries }: { entries: readonly WrongEntry[] }) {
  const [topic, setTopic] = useState<Topic | typeof everything>(everything);
  const shown = entries.filter(({ question }) => topic === everything || question.topic === topic);
  return (
    <>
      <Card className="row">
        <View className="grow">
          <View className="label t2">答错过</View>
          <View>
            <View className="wrong-figure fig">{entries.length}</View>
            <View className="wrong-figure lead"> 题</View>
          </View>
          <View className="wrong-note note t3">限时答题里再答对，它就自己离开</View>
        </View>
        <Anan pose="thinking" size={104} />
      </Card>
      <Chips
        label="按主题看"
        items={chipsOf(entries)}
        value={topic}
        onChange={(key) => setTopic(topics.find((each) => each === key) ?? everything)}
      />
      <ListCard>
        {shown.map((entry) => (
          <WrongEntryRow key={entry.question.id} entry={entry} />
        ))}
      </ListCard>
    </>
  );
}

/** 全部 14 · 商标 5 …, the fullest first. */
function chipsOf(entries: readonly WrongEntry[]): { key: string; label: string }[] {
  const counts = topics
    .map((topic) => ({
      topic,
      count: entries.filter(({ question }) => question.topic === topic).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return [
    { key: everything, label: `全部 ${entries.length}` },
    ...counts.map(({ topic, count }) => ({
      key: topic,
      label: `${topicWords[topic].name} ${count}`,
    })),
  ];
}
