import { View } from "@tarojs/components";
import type { EditedCampaign } from "#shared/campaigns/campaign-schemas";
import { modeNames } from "#shared/campaigns/campaign-terms";
import { goTo } from "../platform/navigation";
import { useWhenPulledDown } from "../platform/page-life";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyFace } from "../ui/faces";
import { Heading } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { Tag } from "../ui/tag";
import { modeWords, phaseLooks, yearAndWeekWords } from "./campaign-words";
import { EditorFrame } from "./editor-frame";
import { useCampaigns } from "./use-campaigns";
import "./campaigns-page.scss";

const openNew = () => void goTo("/editor/campaign-page");

/** The publicity weeks, the latest first: prepared ahead, going on, over. */
export default function CampaignsPage() {
  const weeks = useCampaigns();
  useWhenPulledDown(weeks.reload);
  return (
    <EditorFrame title="宣传周" current="campaigns">
      <View className="row between g3">
        <View className="grow">
          <View className="wide-only">
            <Heading className="head">宣传周</Heading>
          </View>
          <View className="t2">提前备好，到日子首页自己换。</View>
        </View>
        <Button id="campaign-new" size="small" iconBefore="plus" onTap={openNew}>
          新的一周
        </Button>
      </View>
      <Loaded
        of={weeks}
        empty={{
          isEmpty: (all) => all.length === 0,
          face: (
            <EmptyFace
              title="还没有备好的宣传周"
              text="备好一周，首页就会按日子显示还有几天、第几天、结束了。"
              action="新的一周"
              onAction={openNew}
            />
          ),
        }}
      >
        {(all) => (
          <View className="campaigns-cards">
            {all.map((week) => (
              <WeekCard key={week.id} week={week} />
            ))}
          </View>
        )}
      </Loaded>
    </EditorFrame>
  );
}

function WeekCard({ week }: { week: EditedCampaign }) {
  const { id, name, theme, round, certificateScore } = week;
  const { words, tone } = phaseLooks[week.phase];
  const open = modeNames.filter((mode) => week.modes[mode]).map((mode) => modeWords[mode].title);
  return (
    <Card
      id={`campaign-${id}`}
      className="col g2"
      onTap={() => void goTo("/editor/campaign-page", { id })}
    >
      <View className="row between g2">
        <Tag tone={tone}>{words}</Tag>
        <View className="note t2">{yearAndWeekWords(week)}</View>
      </View>
      <View className="lead">{name}</View>
      <View className="t2">{theme ? `主题：${theme}` : "主题还没写"}</View>
      <View className="note t2">
        一局 {round.questionCount} 题，{round.minutes} 分钟，每天 {round.perDay} 局；答对{" "}
        {certificateScore}% 可领证书
      </View>
      <View className="note t2">
        {open.length > 0 ? `开放：${open.join("、")}` : "什么都没开放"}
      </View>
    </Card>
  );
}
