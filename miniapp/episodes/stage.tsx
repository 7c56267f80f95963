import { Image, Video, View } from "@tarojs/components";
import type { EpisodeView } from "#shared/episodes/episode-schemas";
import { isH5, mediaUrl } from "../platform/settings";
import { clockWords } from "../ui/clip-cover";
import { Icon } from "../ui/icon";
import { Tappable } from "../ui/tappable";
import { type Playback, videoId } from "./use-playback";
import "./stage.scss";

interface StageProps {
  episode: EpisodeView;
  playback: Playback;
  hasCaptions: boolean;
}

/** The film, its captions, and the bar under it. */
export function Stage({ episode, playback, hasCaptions }: StageProps) {
  const caption = hasCaptions ? captionAt(episode, playback.seconds) : undefined;
  return (
    <View className="stage">
      <View className="stage-film">
        {!playback.isBroken && (
          <Video
            id={videoId}
            className="stage-video"
            src={mediaUrl(episode.video)}
            controls={false}
            showCenterPlayBtn={false}
            enableProgressGesture={false}
            objectFit="cover"
            aria-label={episode.title}
            {...playback.events}
          />
        )}
        <Poster episode={episode} playback={playback} />
        {caption && (
          <View className="stage-caption">
            <View className="stage-words">{caption}</View>
          </View>
        )}
      </View>
      <Bar episode={episode} playback={playback} />
    </View>
  );
}

/** Without the platform's own controls the film's own poster is not shown: ours lies over it. */
function Poster({ episode, playback }: { episode: EpisodeView; playback: Playback }) {
  if (playback.hasStarted && !playback.isBroken) return null;
  return (
    <View className="stage-poster">
      <Image className="stage-video" src={mediaUrl(episode.poster)} mode="aspectFill" />
      {!playback.isBroken && (
        <Tappable className="stage-start" label={`播放：${episode.title}`} onTap={playback.toggle}>
          <Icon name="play-filled" size={28} />
        </Tappable>
      )}
    </View>
  );
}

export function captionAt({ captions }: EpisodeView, seconds: number): string | undefined {
  return captions.find(({ start, end }) => seconds >= start && seconds < end)?.text;
}

function Bar({ episode, playback }: { episode: EpisodeView; playback: Playback }) {
  const { seconds, isPlaying, isBroken } = playback;
  const percent = (value: number) => `${(value / episode.durationSeconds) * 100}%`;
  return (
    <View className="stage-bar">
      <Tappable
        id="play"
        className="stage-button"
        label={isPlaying ? "暂停" : "播放"}
        isDisabled={isBroken}
        onTap={playback.toggle}
      >
        <Icon name={isPlaying ? "pause" : "play-filled"} size={24} />
      </Tappable>
      <View className="stage-track" aria-hidden="true">
        <View className="stage-done" style={{ width: percent(seconds) }} />
        {episode.chapters.slice(1).map(({ start }) => (
          <View key={start} className="stage-mark" style={{ left: percent(start) }} />
        ))}
        <View className="stage-knob" style={{ left: percent(seconds) }} />
        <View className="stage-tens">
          {tens.map((part) => (
            <View
              key={part}
              className="stage-ten"
              onClick={() => playback.seek(((part + 0.5) / tens.length) * episode.durationSeconds)}
            />
          ))}
        </View>
      </View>
      <View className="note stage-clock">
        {clockWords(seconds)} / {clockWords(episode.durationSeconds)}
      </View>
      <Tappable
        className="stage-button"
        label="全屏"
        isDisabled={isBroken}
        onTap={playback.showFullScreen}
      >
        <Icon name="full" size={22} />
      </Tappable>
    </View>
  );
}

// A tap on the track: WeChat gives a tap's place only on the page, so the track is cut in pieces.
const tens = Array.from({ length: isH5 ? 40 : 30 }, (_, part) => part);
