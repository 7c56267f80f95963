import { View } from "@tarojs/components";
import type { EpisodeCard } from "#shared/episodes/episode-schemas";
import { topicWords } from "#shared/quiz/topics";
import { goTo } from "../platform/navigation";
import { Card } from "../ui/card";
import { ClipCover, clockWords } from "../ui/clip-cover";
import { SampleTag, Tag } from "../ui/tag";
import "./clip-cards.scss";

const open = (episode: EpisodeCard) => void goTo("/episodes/player-page", { id: episode.id });

/** Over the whole width, with how far somebody has come. */
export function LeadCard({ episode }: { episode: EpisodeCard }) {
  const left = leftWords(episode);
  return (
    <Card className="card-bare" label={`播放：${episode.title}`} onTap={() => open(episode)}>
      <ClipCover
        image={episode.poster}
        durationSeconds={episode.durationSeconds}
        watchedPercent={watchedPercent(episode)}
        hasSign
      />
      <View className="clip-words">
        <View className="row between">
          <Tags episode={episode} />
          {left && <View className="note t2">{left.watched}</View>}
        </View>
        <View className="lead">{episode.title}</View>
        <View className="label t2">{left?.rest ?? episode.summary}</View>
      </View>
    </Card>
  );
}

/** Two of them stand beside each other. */
export function SmallCard({ episode }: { episode: EpisodeCard }) {
  return (
    <Card className="card-bare" label={`播放：${episode.title}`} onTap={() => open(episode)}>
      <ClipCover
        image={episode.posterSmall}
        durationSeconds={episode.durationSeconds}
        watchedPercent={watchedPercent(episode)}
      />
      <View className="clip-words clip-words-small">
        <Tags episode={episode} />
        <View className="clip-name label b">{episode.title}</View>
        {episode.progress?.isFinished && <View className="note good">看完了</View>}
      </View>
    </Card>
  );
}

function Tags({ episode }: { episode: EpisodeCard }) {
  return (
    <View className="row g2">
      <Tag tone="sky">{topicWords[episode.topic].name}</Tag>
      {episode.isSample && <SampleTag />}
    </View>
  );
}

function watchedPercent({ progress, durationSeconds }: EpisodeCard): number | undefined {
  if (!progress) return undefined;
  return progress.isFinished ? 100 : (progress.positionSeconds / durationSeconds) * 100;
}

function leftWords({ progress, durationSeconds }: EpisodeCard) {
  if (!progress) return undefined;
  if (progress.isFinished) return { watched: "看完了", rest: undefined };
  const left = Math.ceil(durationSeconds - progress.positionSeconds);
  return {
    watched: `看到 ${clockWords(progress.positionSeconds)}`,
    rest: `接着看，还剩 ${left} 秒`,
  };
}
