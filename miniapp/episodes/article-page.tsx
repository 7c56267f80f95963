import { Image, View } from "@tarojs/components";
import { readEpisodeEndpoint } from "#shared/episodes/episode-endpoints";
import type { EpisodeView } from "#shared/episodes/episode-schemas";
import { topicWords } from "#shared/quiz/topics";
import { rightWords } from "#shared/rights/right-kinds";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import { goTo, replaceWith, useRouteParams } from "../platform/navigation";
import { mediaUrl } from "../platform/settings";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { Icon } from "../ui/icon";
import { LawQuotes } from "../ui/law-quotes";
import { Loaded } from "../ui/loaded";
import { Screen } from "../ui/screen";
import { SampleTag, Tag } from "../ui/tag";
import { TopicArt } from "../ui/topic-art";
import "./article-page.scss";

/** The same as the film in words and pictures: for who cannot or may not watch. */
export default function ArticlePage() {
  const { id = "" } = useRouteParams();
  const episode = useLoad(`episode:${id}`, () => call(readEpisodeEndpoint, { episodeId: id }), {
    storeAs: `episode:${id}`,
  });
  return (
    <Screen title="图文版">
      <Loaded of={episode}>{(value) => <Article episode={value} />}</Loaded>
    </Screen>
  );
}

function Article({ episode }: { episode: EpisodeView }) {
  const { right } = episode;
  return (
    <>
      <View>
        <View className="row g2">
          <Tag tone="sky">{topicWords[episode.topic].name}</Tag>
          {episode.isSample && <SampleTag />}
          <View className="note t3">读完约 {readingMinutes(episode)} 分钟</View>
        </View>
        <Heading className="head article-title">{episode.title}</Heading>
      </View>
      {episode.article.map(({ heading, paragraphs, image }) => (
        <View key={heading} className="article-part">
          {image && <Image className="article-image" src={mediaUrl(image)} mode="aspectFill" />}
          <Heading level={3} className="lead">
            {heading}
          </Heading>
          {paragraphs.map((paragraph) => (
            <View key={paragraph} className="read">
              {paragraph}
            </View>
          ))}
        </View>
      ))}
      <LawQuotes quotes={episode.quotes} />
      <View className="row top">
        <Icon name="check" size={20} className="good" />
        <View className="grow read b">{episode.doThis}</View>
      </View>
      <Button
        kind="outline"
        iconBefore="play"
        isWide
        onTap={() => void replaceWith("/episodes/player-page", { id: episode.id })}
      >
        看短片
      </Button>
      <Card
        className="card-good"
        label="遇到类似情况，去求助"
        onTap={() =>
          void goTo("/tickets/file-page", { right: right ?? undefined, from: episode.title })
        }
      >
        <View className="row">
          <TopicArt topic="help" size={48} />
          <View className="grow">
            <View className="lead">遇到类似情况？</View>
            <View className="label t2">
              {right
                ? `说说经过，“${rightWords[right].name}”已替您选好。`
                : "说说经过，我们帮您找地方。"}
            </View>
          </View>
          <Icon name="next" />
        </View>
      </Card>
    </>
  );
}

/** At 300 characters a minute, as one reads on a phone. */
function readingMinutes({ article }: EpisodeView): number {
  const characters = article.flatMap(({ paragraphs }) => paragraphs).join("").length;
  return Math.max(1, Math.round(characters / 300));
}
