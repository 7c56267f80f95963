import { View } from "@tarojs/components";
import { useState } from "react";
import { listEpisodesEndpoint } from "#shared/episodes/episode-endpoints";
import { call } from "../api/call";
import { loadedValue, useLoad } from "../api/use-load";
import { SelectField, TextField } from "../ui/field";
import { ChoiceSheet } from "./choice-sheet";
import type { QuestionDesk } from "./use-question-desk";

/** The episode that explains it, and from which second. */
export function EpisodeField({ desk: { content, write } }: { desk: QuestionDesk }) {
  const [isChoosing, setIsChoosing] = useState(false);
  const list = useLoad("editor:episodes", () => call(listEpisodesEndpoint, {}));
  const episodes = loadedValue(list.state)?.items ?? [];
  const { episode } = content;
  const titleOf = (id: string) => episodes.find((each) => each.id === id)?.title ?? id;
  return (
    <View className="question-two">
      <SelectField
        id="question-episode"
        label="讲它的短片"
        isOptional
        placeholder="没有"
        value={episode ? titleOf(episode.id) : ""}
        onTap={() => setIsChoosing(true)}
      />
      {episode && (
        <TextField
          id="question-seconds"
          label="从第几秒讲起"
          type="number"
          maxLength={3}
          value={`${episode.seconds}`}
          onChange={(text) => write({ episode: { ...episode, seconds: secondsOf(text) } })}
        />
      )}
      <ChoiceSheet
        isOpen={isChoosing}
        title="讲它的短片"
        all="没有"
        items={episodes.map(({ id, title, summary }) => ({ key: id, label: title, text: summary }))}
        value={episode?.id}
        onChoose={(id) => {
          write({ episode: id ? { id, seconds: 0 } : undefined });
          setIsChoosing(false);
        }}
        onClose={() => setIsChoosing(false)}
      />
    </View>
  );
}

const mostSeconds = 600;

function secondsOf(text: string): number {
  const seconds = Number(text.replace(/\D/g, ""));
  return Math.min(seconds, mostSeconds);
}
