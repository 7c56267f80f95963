import { View } from "@tarojs/components";
import type { EpisodeView } from "#shared/episodes/episode-schemas";
import { clockWords } from "../ui/clip-cover";
import { Tappable } from "../ui/tappable";
import "./script.scss";

interface ScriptProps {
  episode: EpisodeView;
  seconds: number;
  onSeek: (seconds: number) => void;
}

/** Everything that is said; a tap goes there. */
export function Script({ episode, seconds, onSeek }: ScriptProps) {
  return (
    <View className="card card-bare script">
      {episode.captions.map(({ start, end, text }) => {
        const isNow = seconds >= start && seconds < end;
        return (
          <Tappable
            key={start}
            className={`script-line ${isNow ? "script-now" : ""}`}
            label={`${text}，从 ${clockWords(start)} 开始看`}
            isSelected={isNow}
            onTap={() => onSeek(start)}
          >
            <View className="note t3 script-time">{clockWords(start)}</View>
            <View className="grow">{text}</View>
          </Tappable>
        );
      })}
    </View>
  );
}

export function Chapters({ episode, seconds, onSeek }: ScriptProps) {
  const { chapters } = episode;
  const now = chapters.filter(({ start }) => seconds >= start).length - 1;
  return (
    <View className="card card-bare script">
      {chapters.map(({ start, title }, index) => (
        <Tappable
          key={start}
          className={`script-line ${index === now ? "script-now" : ""}`}
          label={`第 ${index + 1} 章，${title}，从 ${clockWords(start)} 开始看`}
          isSelected={index === now}
          onTap={() => onSeek(start)}
        >
          <View className="note t3 script-time">{clockWords(start)}</View>
          <View className="grow">{title}</View>
          {index === now && <View className="note sky">正在看</View>}
        </Tappable>
      ))}
    </View>
  );
}
