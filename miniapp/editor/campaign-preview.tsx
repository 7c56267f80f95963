import { View } from "@tarojs/components";
import { useState } from "react";
import { addDays } from "#shared/calendar/working-days";
import type { CampaignView } from "#shared/campaigns/campaign-schemas";
import { rulesInWords, viewCampaign } from "#shared/campaigns/campaign-week";
import { CampaignHero } from "../ui/campaign-hero";
import { Card } from "../ui/card";
import { Segmented } from "../ui/choices";
import { Heading } from "../ui/heading";
import { type CampaignDraft, fieldsOf } from "./campaign-draft";

type Phase = CampaignView["phase"];

/** The first page's sky and the rules, as the public will meet them. */
export function CampaignPreview({ draft, isFit }: { draft: CampaignDraft; isFit: boolean }) {
  const [phase, setPhase] = useState<Phase>("before");
  return (
    <Card className="col g3">
      <Heading className="lead">首页会这样显示</Heading>
      <Segmented<Phase>
        label="哪个时候"
        value={phase}
        onChange={setPhase}
        items={[
          { key: "before", label: "开始前", id: "preview-before" },
          { key: "during", label: "那几天", id: "preview-during" },
          { key: "after", label: "结束后", id: "preview-after" },
        ]}
      />
      {isFit ? (
        <Faces draft={draft} phase={phase} />
      ) : (
        <View className="t2">名称、日子、设置和规则都写对了，这里就有。</View>
      )}
    </Card>
  );
}

function Faces({ draft, phase }: { draft: CampaignDraft; phase: Phase }) {
  const fields = fieldsOf(draft);
  const day = { before: addDays(fields.startsOn, -7), during: fields.startsOn };
  const at = phase === "after" ? addDays(fields.endsOn, 1) : day[phase];
  return (
    <>
      <View className="campaign-sky">
        <CampaignHero campaign={viewCampaign(fields, at)} />
      </View>
      <View className="note t2">
        {phase === "before" && "以开始前 7 天为例。"}
        {phase === "during" && "以第一天为例。"}
        {phase === "after" && "以结束后第一天为例，这样显示一个月。"}
      </View>
      <Heading level={3} className="b">
        规则
      </Heading>
      {rulesInWords(fields).map((rule, at) => (
        <View key={rule} className="row top g2">
          <View className="t3">{at + 1}.</View>
          <View className="grow">{rule}</View>
        </View>
      ))}
    </>
  );
}
