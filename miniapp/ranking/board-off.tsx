import { View } from "@tarojs/components";
import type { Role } from "#shared/http/endpoint";
import type { BoardView } from "#shared/ranking/ranking-schemas";
import { Anan } from "../ui/anan";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { Icon } from "../ui/icon";
import { dayWords } from "../ui/moment-words";
import { Switch } from "../ui/switch";
import "./board-off.scss";

interface BoardOffProps {
  week: BoardView["week"];
  role: Role;
  onJoin: () => void;
}

/** Before the choice: what it means, and that nothing hangs on it. */
export function BoardOff({ week, role, onJoin }: BoardOffProps) {
  const obstacle = obstacleTo(week, role);
  return (
    <>
      <Card className="board-off center">
        <View className="board-off-anan">
          <Anan pose="standing" size={132} />
        </View>
        <Heading className="head">比不比，您说了算</Heading>
        <View className="board-off-text label t2 read">
          不参加，题照样答、证书照样领。参加了，也随时可以退出，退出后榜上就没有您了。
        </View>
        <View className="board-off-choice row">
          <View className="grow">
            <View className="b">参加排位</View>
            <View className="note t2">{obstacle ?? "现在：没有参加"}</View>
          </View>
          {!obstacle && <Switch label="参加排位" isOn={false} onChange={onJoin} />}
        </View>
      </Card>
      <Card className="col g3">
        <Heading className="b">参加后，别人看得到</Heading>
        <View className="row">
          <Icon name="right" size={20} className="good" />
          <View className="grow label read">您起的昵称、所在盟市、名次和成绩</View>
        </View>
        <View className="row">
          <Icon name="wrong" size={20} className="bad" />
          <View className="grow label read">看不到姓名、电话、头像、学校和单位</View>
        </View>
      </Card>
    </>
  );
}

/** Why one cannot take part now, and since when or until when; undefined when one can. */
function obstacleTo({ phase, startsOn, isRanked }: BoardView["week"], role: Role) {
  if (role !== "visitor" && role !== "applicant") {
    return "您用的是工作身份，看得到题目和答案，所以不参加排位。";
  }
  if (!isRanked) return "这个宣传周不设排位。";
  if (phase === "before") return `宣传周里才有排位，${dayWords(startsOn)}开始。`;
  return phase === "after" ? "这个宣传周已经过去了，下一个宣传周再来。" : undefined;
}
