import { View } from "@tarojs/components";
import { useState } from "react";
import { listEpisodesEndpoint } from "#shared/episodes/episode-endpoints";
import type { EpisodeCard } from "#shared/episodes/episode-schemas";
import { type Topic, topicWords } from "#shared/quiz/topics";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import { Chips, type Choice } from "../ui/choices";
import { EmptyFace } from "../ui/faces";
import { SectionHead } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { Screen } from "../ui/screen";
import { SampleTag } from "../ui/tag";
import { LeadCard, SmallCard } from "./clip-cards";
import "./episodes-tab-page.scss";

export default function EpisodesTabPage() {
  const list = useLoad("episodes", () => call(listEpisodesEndpoint, {}), { storeAs: "episodes" });
  return (
    <Screen title="安安知道" hasBack={false}>
      <Loaded
        of={list}
        empty={{
          isEmpty: ({ items }) => items.length === 0,
          face: <EmptyFace title="短片还在画" text="几十秒一集，把身边的知识产权讲明白。" />,
        }}
      >
        {({ items }) => <Library items={items} />}
      </Loaded>
    </Screen>
  );
}

function Library({ items }: { items: EpisodeCard[] }) {
  const [topic, setTopic] = useState<Topic | "all">("all");
  const shown = items.filter((item) => topic === "all" || item.topic === topic);
  const [first, ...rest] = inTurn(shown);
  return (
    <>
      <Chips label="按题材看" items={topicChoices(items)} value={topic} onChange={setTopic} />
      {first && <LeadCard episode={first} />}
      {rest.length > 0 && (
        <>
          <SectionHead title="全部短片" />
          <View className="grid2 care-one">
            {rest.map((episode) => (
              <SmallCard key={episode.id} episode={episode} />
            ))}
          </View>
        </>
      )}
      <View className="tiny t3 center clips-foot">
        短片为 <SampleTag />
        ，人物和店铺都是编的
      </View>
    </>
  );
}

/** What was begun and not finished comes first, then the order of the series. */
function inTurn(items: EpisodeCard[]): EpisodeCard[] {
  const begun = items.find(({ progress }) => progress !== null && !progress.isFinished);
  return begun ? [begun, ...items.filter((item) => item !== begun)] : items;
}

function topicChoices(items: EpisodeCard[]): Choice<Topic | "all">[] {
  const topics = [...new Set(items.map(({ topic }) => topic))];
  return [
    { key: "all", label: "全部" },
    ...topics.map((topic) => ({ key: topic, label: topicWords[topic].name })),
  ];
}
