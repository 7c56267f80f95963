import { View } from "@tarojs/components";
import { campaignBounds, type ModeName, modeNames } from "#shared/campaigns/campaign-terms";
import { Card } from "../ui/card";
import { Field, TextAreaField, TextField } from "../ui/field";
import { Heading } from "../ui/heading";
import { ListCard } from "../ui/list-row";
import { Switch } from "../ui/switch";
import type { FigureName } from "./campaign-draft";
import type { DraftField } from "./campaign-faults";
import { figureWords, modeWords } from "./campaign-words";
import type { CampaignDesk } from "./use-campaign-desk";

/** Everything an editor writes of a week. */
export function CampaignForm({ desk }: { desk: CampaignDesk }) {
  const { draft, write } = desk;
  const faultAt = (field: DraftField) =>
    desk.isTried ? desk.faults.find((fault) => fault.field === field)?.words : undefined;
  return (
    <>
      <Card className="col g4">
        <TextField
          id="campaign-name"
          label="名称"
          placeholder="比如 2028 年知识产权宣传周"
          maxLength={campaignBounds.name.max}
          value={draft.name}
          onChange={(name) => write({ name })}
          error={faultAt("name")}
        />
        <TextField
          id="campaign-theme"
          label="主题"
          isOptional
          placeholder="公布以后再写"
          maxLength={campaignBounds.theme.max}
          value={draft.theme}
          onChange={(theme) => write({ theme })}
          hint="写在首页的天空上；空着就不显示。"
          error={faultAt("theme")}
        />
        <DayFields desk={desk} faultAt={faultAt} />
      </Card>
      <ModeSwitches desk={desk} />
      <FigureFields desk={desk} faultAt={faultAt} />
      <Card className="campaign-rules">
        <TextAreaField
          id="campaign-rules"
          label="规则，一行一条"
          maxLength={campaignBounds.rules.max * campaignBounds.rule.max}
          value={draft.rules}
          onChange={(rules) => write({ rules })}
          hint={`写 ${Object.values(figureWords)
            .map((name) => `{${name}}`)
            .join(" ")}，会换成上面的设置。`}
          error={faultAt("rules")}
        />
      </Card>
    </>
  );
}

interface PartProps {
  desk: CampaignDesk;
  faultAt: (field: DraftField) => string | undefined;
}

/** The first day of a week that has begun stands; so does the last day of one that is over. */
function DayFields({ desk: { week, draft, write }, faultAt }: PartProps) {
  const phase = week?.phase ?? "before";
  return (
    <View className="campaign-two">
      {phase === "before" ? (
        <TextField
          id="campaign-starts-on"
          label="第一天"
          placeholder="比如 2028-04-20"
          maxLength={10}
          value={draft.startsOn}
          onChange={(text) => write({ startsOn: text.trim() })}
          error={faultAt("startsOn")}
        />
      ) : (
        <FixedDay label="第一天" day={draft.startsOn} why="已经开始，不能再改" />
      )}
      {phase === "after" ? (
        <FixedDay label="最后一天" day={draft.endsOn} why="已经结束，不能再改" />
      ) : (
        <TextField
          id="campaign-ends-on"
          label="最后一天"
          placeholder="比如 2028-04-26"
          maxLength={10}
          value={draft.endsOn}
          onChange={(text) => write({ endsOn: text.trim() })}
          hint="北京时间，当天 24 点结束。"
          error={faultAt("endsOn")}
        />
      )}
    </View>
  );
}

function FixedDay({ label, day, why }: { label: string; day: string; why: string }) {
  return (
    <Field label={label} hint={why}>
      <View className="campaign-fixed">{day}</View>
    </Field>
  );
}

function ModeSwitches({ desk: { draft, write } }: { desk: CampaignDesk }) {
  const turn = (mode: ModeName, isOn: boolean) =>
    write({ modes: { ...draft.modes, [mode]: isOn } });
  return (
    <View className="col g2">
      <Heading level={3} className="lead">
        开放哪些
      </Heading>
      <ListCard>
        {modeNames.map((mode) => (
          <View key={mode} className="list-row">
            <View className="grow">
              <View className="b">{modeWords[mode].title}</View>
              <View className="note t2">{modeWords[mode].text}</View>
            </View>
            <Switch
              label={modeWords[mode].title}
              isOn={draft.modes[mode]}
              onChange={(isOn) => turn(mode, isOn)}
            />
          </View>
        ))}
      </ListCard>
    </View>
  );
}

const figures: readonly { name: FigureName; label: string; hint: string }[] = [
  { name: "questionCount", label: "一局几题", hint: "各类按百题里的比例抽" },
  { name: "minutes", label: "一局几分钟", hint: "按服务器的钟" },
  { name: "perDay", label: "每人每天几局", hint: "只在宣传周里限局数" },
  { name: "graceSeconds", label: "迟到几秒还算", hint: "给网络留的时间" },
  { name: "certificateScore", label: "答对百分之几可领证书", hint: "60 就是 20 题里对 12 题" },
];

function FigureFields({ desk: { draft, write }, faultAt }: PartProps) {
  return (
    <Card className="col g3">
      <Heading level={3} className="lead">
        限时答题和证书
      </Heading>
      <View className="campaign-figures">
        {figures.map(({ name, label, hint }) => (
          <TextField
            key={name}
            id={`campaign-${name}`}
            label={label}
            type="number"
            maxLength={3}
            value={draft.figures[name]}
            onChange={(text) => write({ figures: { ...draft.figures, [name]: text } })}
            hint={`${campaignBounds[name].min} 到 ${campaignBounds[name].max}，${hint}`}
            error={faultAt(name)}
          />
        ))}
      </View>
    </Card>
  );
}
