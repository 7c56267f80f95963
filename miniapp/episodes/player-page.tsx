import { View } from "@tarojs/components";
import { useState } from "react";
import { readEpisodeEndpoint } from "#shared/episodes/episode-endpoints";
import type { EpisodeView } from "#shared/episodes/episode-schemas";
import { rightWords } from "#shared/rights/right-kinds";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import { goTo, replaceWith, useRouteParams } from "../platform/navigation";
import { useSharedAs } from "../platform/page-life";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Segmented } from "../ui/choices";
import { Heading } from "../ui/heading";
import { LawQuotes } from "../ui/law-quotes";
import { Loaded } from "../ui/loaded";
import { Notice } from "../ui/notice";
import { Screen } from "../ui/screen";
import { SampleTag } from "../ui/tag";
import { TopicArt } from "../ui/topic-art";
import { Chapters, Script } from "./script";
import { Stage } from "./stage";
import { type Playback, usePlayback } from "./use-playback";
import "./player-page.scss";

export default function PlayerPage() {
  const { id = "", t } = useRouteParams();
  const episode = useLoad(`episode:${id}`, () => call(readEpisodeEndpoint, { episodeId: id }), {
    storeAs: `episode:${id}`,
  });
  const title = "value" in episode.state ? episode.state.value.title : "安安知道";
  useSharedAs(() => ({ title, path: "/episodes/player-page", params: { id } }));
  return (
    <Screen title={title} isBare>
      <Loaded of={episode}>
        {(value) => <Player key={value.id} episode={value} startAt={secondsOf(t)} />}
      </Loaded>
    </Screen>
  );
}

function secondsOf(text: string | undefined): number | undefined {
  const seconds = Number(text);
  return text !== undefined && Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

function Player({ episode, startAt }: { episode: EpisodeView; startAt: number | undefined }) {
  const playback = usePlayback(episode, startAt);
  const [hasCaptions, setHasCaptions] = useState(true);
  const toArticle = () => void goTo("/episodes/article-page", { id: episode.id });
  return (
    <>
      <Stage episode={episode} playback={playback} hasCaptions={hasCaptions} />
      <View className="body">
        {playback.isBroken && (
          <Notice icon="offline">
            <View>短片这会儿放不出来，先看图文版，内容一样。</View>
          </Notice>
        )}
        <View className="player-tools">
          <Button
            kind="outline"
            size="small"
            iconBefore="caption"
            onTap={() => setHasCaptions(!hasCaptions)}
          >
            {hasCaptions ? "字幕：中文" : "字幕：关"}
          </Button>
          <Button
            kind="outline"
            size="small"
            label={`播放速度，现在 ${playback.speed} 倍`}
            onTap={playback.changeSpeed}
          >
            {playback.speed} 倍速
          </Button>
          <Button
            kind="outline"
            size="small"
            iconBefore="redo"
            onTap={() => playback.seek(playback.seconds - 10)}
          >
            退 10 秒
          </Button>
        </View>
        <Texts episode={episode} playback={playback} onArticle={toArticle} />
        <LawQuotes quotes={episode.quotes} />
        <Ask episode={episode} />
        {episode.isSample && (
          <View className="tiny t3 center">
            短片为 <SampleTag />
            ，人物和店铺都是编的
          </View>
        )}
      </View>
    </>
  );
}

interface TextsProps {
  episode: EpisodeView;
  playback: Playback;
  onArticle: () => void;
}

function Texts({ episode, playback, onArticle }: TextsProps) {
  const [shown, setShown] = useState<"script" | "chapters">("script");
  return (
    <>
      <Segmented
        label="短片的文字"
        items={[
          { key: "script", label: "文字稿" },
          { key: "chapters", label: `章节 ${episode.chapters.length}` },
        ]}
        value={shown}
        onChange={setShown}
      />
      {shown === "script" ? (
        <Script episode={episode} seconds={playback.seconds} onSeek={playback.seek} />
      ) : (
        <Chapters episode={episode} seconds={playback.seconds} onSeek={playback.seek} />
      )}
      <Button kind="soft" iconBefore="text" isWide onTap={onArticle}>
        看图文版
      </Button>
    </>
  );
}

/** From the film to one's own case, with the kind of right already filled in. */
function Ask({ episode }: { episode: EpisodeView }) {
  const { right } = episode;
  const filledIn = right ? `权利种类先填好“${rightWords[right].name}”。` : "";
  return (
    <Card>
      <View className="row top">
        <TopicArt topic="help" />
        <View className="grow">
          <Heading className="lead">这正发生在您身上吗？</Heading>
          <View className="label t2">说说经过，我们替您找能管这件事的地方。{filledIn}</View>
        </View>
      </View>
      <View className="grid2 ask-buttons">
        <Button kind="soft" onTap={() => void replaceWith("/home/episodes-tab-page")}>
          只是学习
        </Button>
        <Button
          onTap={() =>
            void goTo("/tickets/file-page", { right: right ?? undefined, from: episode.title })
          }
        >
          是，去说说
        </Button>
      </View>
    </Card>
  );
}
