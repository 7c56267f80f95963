import { type ReactNode, useState } from "react";
import type { AskedQuestion, Judgement } from "#shared/quiz/quiz-schemas";
import { type Topic, topics, topicWords } from "#shared/quiz/topics";
import { Chips } from "../ui/choices";
import { ListCard } from "../ui/list-row";
import { WrongEntryRow } from "./wrong-entry-row";

const everything = "all";

export interface ListedWrong {
  question: AskedQuestion;
  judgement: Judgement;
}

interface WrongListProps<Entry extends ListedWrong> {
  entries: readonly Entry[];
  tagsOf: (entry: Entry) => ReactNode;
}

/** Every question of the book, by topic on demand. */
export function WrongList<Entry extends ListedWrong>({ entries, tagsOf }: WrongListProps<Entry>) {
  const [topic, setTopic] = useState<Topic | typeof everything>(everything);
  // A topic whose last question has just left is no place to stay in.
  const isThere = entries.some(({ question }) => question.topic === topic);
  const shown = isThere ? entries.filter(({ question }) => question.topic === topic) : entries;
  return (
    <>
      <Chips
        label="按主题看"
        items={chipsOf(entries)}
        value={isThere ? topic : everything}
        onChange={(key) => setTopic(topics.find((each) => each === key) ?? everything)}
      />
      <ListCard>
        {shown.map((entry) => (
          <WrongEntryRow
            key={entry.question.id}
            question={entry.question}
            judgement={entry.judgement}
            tags={tagsOf(entry)}
          />
        ))}
      </ListCard>
    </>
  );
}

/** 全部 14 · 商标 5 …, the fullest first. */
function chipsOf(entries: readonly ListedWrong[]): { key: string; label: string }[] {
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
