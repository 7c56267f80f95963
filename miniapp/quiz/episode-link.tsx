import { Image, View } from "@tarojs/components";
import type { Judgement } from "#shared/quiz/quiz-schemas";
import { goTo } from "../platform/navigation";
import { mediaUrl } from "../platform/settings";
import { Card } from "../ui/card";
import { clockWords } from "../ui/clip-cover";
import { Icon } from "../ui/icon";
import "./episode-link.scss";

/** To the very second at which Anan explains this. */
export function EpisodeLink({ episode }: { episode: NonNullable<Judgement["episode"]> }) {
  const { id, title, seconds, posterSmall } = episode;
  return (
    <Card
      id="to-episode"
      className="card-bare episode-link"
      label={`看安安讲这一条：${title}，从 ${clockWords(seconds)} 开始`}
      onTap={() => void goTo("/episodes/player-page", { id, t: seconds })}
    >
      <View className="episode-link-cover">
        <Image
          className="episode-link-picture"
          src={mediaUrl(posterSmall)}
          mode="aspectFill"
          aria-hidden="true"
        />
        <View className="episode-link-play">
          <Icon name="play-filled" size={18} />
        </View>
      </View>
      <View className="episode-link-words grow col g1">
        <View className="b">看安安讲这一条</View>
        <View className="note t2">{title}</View>
        <View className="note b episode-link-from">从 {clockWords(seconds)} 开始看</View>
      </View>
    </Card>
  );
}
