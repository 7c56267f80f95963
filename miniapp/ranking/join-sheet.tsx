import { View } from "@tarojs/components";
import { useEffect, useState } from "react";
import { nicknameBounds } from "#shared/accounts/nickname-bounds";
import type { LeagueParticipation, MyStandingView } from "#shared/ranking/ranking-schemas";
import { useSession } from "../api/session";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { TextField } from "../ui/field";
import { Notice } from "../ui/notice";
import { Pick, PickGroup } from "../ui/pick";
import { problemOf } from "../ui/problem-words";
import { Sheet } from "../ui/sheet";
import { nameProblem } from "./ranking-words";
import type { TakingPart } from "./use-taking-part";

interface JoinSheetProps {
  isOpen: boolean;
  mine: MyStandingView;
  leagues: readonly LeagueParticipation[];
  takingPart: TakingPart;
  onClose: () => void;
}

/** What one is called on the board and where one is from; the same to join and to change it. */
export function JoinSheet({ isOpen, mine, leagues, takingPart, onClose }: JoinSheetProps) {
  const { standing } = mine;
  const isGuest = useSession()?.account.role === "visitor";
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [isTried, setIsTried] = useState(false);
  const nickname = typed ?? standing?.nickname ?? mine.nickname;
  const leagueCode = chosen ?? standing?.leagueCode;
  const fault = nameProblem(nickname);
  useEffect(() => {
    if (isOpen) return;
    setTyped(undefined);
    setChosen(undefined);
    setIsTried(false);
  }, [isOpen]);

  const send = async () => {
    setIsTried(true);
    if (fault !== undefined || leagueCode === undefined) return;
    if (await takingPart.join({ nickname, leagueCode })) onClose();
  };

  return (
    <Sheet
      isOpen={isOpen}
      title={standing ? "改榜上的昵称和盟市" : "参加排位"}
      onClose={onClose}
      foot={
        <Button id="board-join" isBusy={takingPart.isBusy} onTap={() => void send()}>
          {standing ? "存下" : "参加"}
        </Button>
      }
    >
      <View className="col g3">
        {takingPart.error !== undefined && <Problem error={takingPart.error} />}
        <TextField
          id="board-nickname"
          label="榜上叫什么"
          value={nickname}
          onChange={setTyped}
          onConfirm={() => void send()}
          maxLength={nicknameBounds.max}
          hint={`1 到 ${nicknameBounds.max} 个字，不用写真名`}
          error={isTried ? fault : undefined}
        />
        <PickGroup label="您在哪个盟市">
          {isTried && leagueCode === undefined && (
            <View className="note bad" {...aria({ role: "alert" })}>
              请选一个盟市
            </View>
          )}
          <View className="grid2 care-one">
            {leagues.map(({ code, name }) => (
              <Pick
                key={code}
                id={`league-${code}`}
                title={name}
                isChosen={code === leagueCode}
                onTap={() => setChosen(code)}
              />
            ))}
          </View>
        </PickGroup>
        <View className="note t2 read">
          榜上只有这个昵称、盟市、名次和成绩。随时可以退出，一退出就从榜上消失，别人再也看不到。
        </View>
        {isGuest && (
          <Notice>
            您现在是访客，不用登录也能参加，名次只认这一台设备。以后想退出登录，请先退出排位：退出登录以后，就没法替您撤下昵称了。
          </Notice>
        )}
      </View>
    </Sheet>
  );
}

export function Problem({ error }: { error: unknown }) {
  const { title, text } = problemOf(error);
  return (
    <View {...aria({ role: "alert" })}>
      <Notice tone="bad" title={title}>
        {text}
      </Notice>
    </View>
  );
}
