import { View } from "@tarojs/components";
import { listEpisodesEndpoint } from "#shared/episodes/episode-endpoints";
import type { EpisodeCard } from "#shared/episodes/episode-schemas";
import { call } from "../api/call";
import { loadedValue, useLoad } from "../api/use-load";
import { goTo } from "../platform/navigation";
import { SectionHead } from "../ui/heading";
import { MoreLink } from "../ui/more-link";
import { Notice } from "../ui/notice";
import { Skeleton } from "../ui/skeleton";
import { LeadCard, SmallCard } from "./clip-cards";

interface ClipsSectionProps {
  title: string;
  /** One large card, or two beside each other. */
  count: 1 | 2;
}

/** A film or two on the first page: what was not finished comes first. */
export function ClipsSection({ title, count }: ClipsSectionProps) {
  const list = useLoad("episodes", () => call(listEpisodesEndpoint, {}), { storeAs: "episodes" });
  const items = loadedValue(list.state)?.items;
  if (items?.length === 0) return null;
  return (
    <>
      <SectionHead
        title={title}
        more={
          <MoreLink id="all-clips" icon="next" onTap={() => void goTo("/home/episodes-tab-page")}>
            全部短片
          </MoreLink>
        }
      />
      {list.state.status === "loading" && <ClipsSkeleton count={count} />}
      {list.state.status === "failed" && (
        <Notice icon="offline" onTap={() => void list.reload()}>
          短片暂时取不到，点这里再试一次。
        </Notice>
      )}
      {items && <Clips items={unfinishedFirst(items).slice(0, count)} />}
    </>
  );
}

function Clips({ items }: { items: readonly EpisodeCard[] }) {
  const [first] = items;
  if (items.length === 1 && first) return <LeadCard episode={first} />;
  return (
    <View className="grid2 care-one">
      {items.map((episode) => (
        <SmallCard key={episode.id} episode={episode} />
      ))}
    </View>
  );
}

function ClipsSkeleton({ count }: { count: 1 | 2 }) {
  const shapes = Array.from({ length: count }, (_, at) => at);
  return (
    <View className={count === 2 ? "grid2 care-one" : ""}>
      {shapes.map((at) => (
        <View key={at} className="card col">
          <Skeleton height={count === 2 ? 84 : 180} />
          <Skeleton width="70%" />
        </View>
      ))}
    </View>
  );
}

function unfinishedFirst(items: readonly EpisodeCard[]): EpisodeCard[] {
  const isDone = ({ progress }: EpisodeCard) => progress?.isFinished === true;
  return [...items.filter((each) => !isDone(each)), ...items.filter(isDone)];
}
