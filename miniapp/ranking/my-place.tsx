import { View } from "@tarojs/components";
import type { StandingView } from "#shared/ranking/ranking-schemas";
import { goTo } from "../platform/navigation";
import { Anan } from "../ui/anan";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { Dot } from "../ui/heading";
import { clockWords, figureWords } from "./ranking-words";
import "../ui/card.scss";
import "./my-place.scss";

interface MyPlaceProps {
  standing: StandingView;
  /** The place among whom: the region, or one's own unit. */
  scope: "region" | "league";
  /** Undefined once the week is over: nothing changes any more. */
  onRename: (() => void) | undefined;
}

/** Where I stand this moment, and under which name. */
export function MyPlace({ standing, scope, onRename }: MyPlaceProps) {
  const { nickname, leagueName } = standing;
  return (
    <View className="card my-place">
      <View className="row">
        <View className="grow">
          <View className="note">
            我的名次
            <Dot />
            {scope === "region" ? "全区" : leagueName}
          </View>
          <Place standing={standing} scope={scope} />
        </View>
        <Anan pose="head" size={76} />
      </View>
      <View className="my-place-foot row between">
        <View className="note my-place-name">
          榜上叫：{nickname}
          <Dot />
          {leagueName}
        </View>
        {onRename && (
          <Button
            id="board-rename"
            kind="text"
            size="small"
            label="改榜上的昵称和盟市"
            onTap={onRename}
          >
            <View className="my-place-act b">改一改</View>
          </Button>
        )}
      </View>
    </View>
  );
}

function Place({ standing, scope }: Pick<MyPlaceProps, "standing" | "scope">) {
  const { best, isCounting } = standing;
  const among = standing[scope];
  if (!best || !among) {
    return (
      <>
        <View className="my-place-none title">{isCounting ? "正在算您的成绩" : "还没有成绩"}</View>
        {!isCounting && (
          <Button
            id="board-to-round"
            kind="white"
            size="small"
            onTap={() => void goTo("/quiz/round-page")}
          >
            来一局限时答题
          </Button>
        )}
      </>
    );
  }
  const { place, participants } = among;
  return (
    <>
      <View id="my-place" className="fig" {...aria({ role: "img", label: `第 ${place} 名` })}>
        {figureWords(place)}
      </View>
      <View className="label">共 {figureWords(participants)} 人有成绩</View>
      <View className="label">
        最好的一局答对 {best.score} 题
        <Dot />
        {clockWords(best.seconds)}
      </View>
      {isCounting && <View className="note">刚交的一局正在算，马上就好</View>}
    </>
  );
}
