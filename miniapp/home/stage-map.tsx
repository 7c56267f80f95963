import { Image, View } from "@tarojs/components";
import type { JourneyProgress, StageProgress } from "#shared/quiz/journey-progress";
import { Anan } from "../ui/anan";
import { aria } from "../ui/aria";
import { Icon } from "../ui/icon";
import { Tappable } from "../ui/tappable";
import { mapSize, type StagePlace, stagePlaces } from "./stage-places";
import "./stage-map.scss";

interface StageMapProps {
  progress: JourneyProgress;
  onOpen: (stage: StageProgress) => void;
}

/** One road, ten stages, west to east; what is behind is a blue ribbon. */
export function StageMap({ progress, onOpen }: StageMapProps) {
  const { stages, current } = progress;
  const firstOpen = stages.findIndex(({ nextId }) => nextId !== undefined);
  const roadTo = stagePlaces[firstOpen]?.y ?? mapSize.height;
  return (
    <View className="map" {...aria({ role: "list", label: "十站的地图" })}>
      <Image className="map-picture" src="/assets/art/map-land.svg" aria-hidden="true" />
      <View className="map-walked" style={{ height: percent(roadTo / mapSize.height) }}>
        <Image
          className="map-picture"
          // As high as the whole map, seen through the part that is walked.
          style={{ height: percent(mapSize.height / roadTo) }}
          src="/assets/art/map-road.svg"
          aria-hidden="true"
        />
      </View>
      {stages.map((stage, at) => {
        const place = stagePlaces[at];
        if (!place) return null;
        const isCurrent = stage === current;
        return <Stone key={stage.number} {...{ stage, place, isCurrent, onOpen }} />;
      })}
      <View className="map-end">
        <Icon name="medal" size={20} />
        走到林海，一百题就都答过了
      </View>
    </View>
  );
}

interface StoneProps {
  stage: StageProgress;
  place: StagePlace;
  isCurrent: boolean;
  onOpen: (stage: StageProgress) => void;
}

function Stone({ stage, place, isCurrent, onOpen }: StoneProps) {
  const isDone = stage.nextId === undefined;
  const words = stateWords(stage, isCurrent);
  const looks = [
    "stone",
    `stone-name-${place.nameSide}`,
    stage.number === 1 && "stone-first",
    isDone && "stone-done",
    isCurrent && "stone-now",
  ];
  return (
    <View
      className={looks.filter(Boolean).join(" ")}
      style={{ left: percent(place.x / mapSize.width), top: percent(place.y / mapSize.height) }}
      {...aria({ role: "listitem" })}
    >
      <Tappable
        id={`stage-${stage.number}`}
        className="stone-tap"
        label={`第 ${stage.number} 站，${stage.place}，${stage.theme}，${words || "还没开始"}`}
        onTap={() => onOpen(stage)}
      >
        <View className="stone-disc">
          {isDone ? <Icon name="check" size={26} /> : stage.number}
        </View>
        <View className="stone-name" {...aria({ isHidden: true })}>
          <View className="stone-place">{stage.place}</View>
          <View className="note t2">{stage.theme}</View>
          {words && <View className={`note b ${isDone ? "good" : "stone-where"}`}>{words}</View>}
        </View>
      </Tappable>
      {isCurrent && (
        <View className="stone-anan">
          <Anan pose="hello" size={76} />
        </View>
      )}
    </View>
  );
}

function stateWords(stage: StageProgress, isCurrent: boolean): string {
  const { answered, right, total, nextNumber } = stage;
  if (nextNumber === undefined) return `答对 ${right} / ${total}`;
  if (isCurrent && answered > 0) return `答到第 ${nextNumber} 题`;
  return answered > 0 ? `答了 ${answered} / ${total}` : "";
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
