import { View } from "@tarojs/components";
import { useState } from "react";
import { useSession } from "../api/session";
import { loadedValue } from "../api/use-load";
import { confirm, showToast } from "../platform/dialogs";
import { useWhenPulledDown } from "../platform/page-life";
import { Card } from "../ui/card";
import { Loaded } from "../ui/loaded";
import { Screen } from "../ui/screen";
import { Switch } from "../ui/switch";
import { BoardOff } from "./board-off";
import { BoardRules } from "./board-rules";
import { Boards, type BoardTab } from "./boards";
import { JoinSheet, Problem } from "./join-sheet";
import { MyPlace } from "./my-place";
import { type Ranking, useRanking } from "./use-ranking";
import { useTakingPart } from "./use-taking-part";

/** 排位: taking part is one's own choice; the boards, and how many took part where. */
export default function BoardPage() {
  const ranking = useRanking();
  const takingPart = useTakingPart(ranking);
  const [isJoining, setIsJoining] = useState(false);
  const value = loadedValue(ranking.state);
  useWhenPulledDown(ranking.reload);
  const showSheet = (isShown: boolean) => {
    takingPart.forgetError();
    setIsJoining(isShown);
  };
  const leave = async () => {
    if (value?.mine.week.phase !== "during" && !(await confirm(noWayBack))) return;
    if (await takingPart.leave()) showToast("已经退出，榜上没有您了");
  };
  return (
    <Screen title="排位">
      {!isJoining && takingPart.error !== undefined && <Problem error={takingPart.error} />}
      <Loaded of={ranking}>
        {(known) => (
          <Content
            ranking={known}
            isBusy={takingPart.isBusy}
            onJoin={() => showSheet(true)}
            onLeave={() => void leave()}
          />
        )}
      </Loaded>
      {value && (
        <JoinSheet
          isOpen={isJoining}
          mine={value.mine}
          leagues={value.board.leagues}
          takingPart={takingPart}
          onClose={() => showSheet(false)}
        />
      )}
    </Screen>
  );
}

const noWayBack = {
  title: "退出排位？",
  text: "宣传周已经过去了，退出以后不能再参加这一周的排位。",
  yes: "退出",
  isDanger: true,
};

interface ContentProps {
  ranking: Ranking;
  isBusy: boolean;
  onJoin: () => void;
  onLeave: () => void;
}

function Content({ ranking, isBusy, onJoin, onLeave }: ContentProps) {
  const { week, standing } = ranking.mine;
  const [tab, setTab] = useState<BoardTab>("region");
  const role = useSession()?.account.role ?? "visitor";
  if (!standing) {
    const known = tab === "league" ? "region" : tab;
    return (
      <>
        <BoardOff week={week} role={role} onJoin={onJoin} />
        <BoardRules />
        {week.phase !== "before" && week.isRanked && (
          <Boards ranking={ranking} tab={known} onTab={setTab} />
        )}
      </>
    );
  }
  return (
    <>
      <MyPlace
        standing={standing}
        scope={tab === "league" ? "league" : "region"}
        onRename={week.phase === "during" ? onJoin : undefined}
      />
      <Boards ranking={ranking} tab={tab} onTab={setTab} />
      <Card className="row">
        <View className="grow">
          <View className="b">参加排位</View>
          <View className="note t2">关掉后，榜上就没有您了</View>
        </View>
        <Switch label="参加排位" isOn onChange={onLeave} isDisabled={isBusy} />
      </Card>
      <BoardRules />
    </>
  );
}
