import { View } from "@tarojs/components";
import { readLimitsEndpoint, writeLimitsEndpoint } from "#shared/settings/setting-endpoints";
import { call } from "../api/call";
import { confirm } from "../platform/dialogs";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { FigureFields } from "./figure-form";
import { SaveRow } from "./save-row";
import { SettingHistory } from "./setting-history";
import {
  changeWords,
  figuresOfLimits,
  limitFaults,
  limitFields,
  limitsOfFigures,
} from "./setting-words";
import { useFigures } from "./use-figures";
import { type Kept, useKept } from "./use-kept";

const read = () => call(readLimitsEndpoint, {});
type LimitsView = Awaited<ReturnType<typeof read>>;

/** 办理约定: how long everything takes, and how much there may be of it. */
export function LimitsForm() {
  const kept = useKept("limits", read);
  return <Loaded of={kept.of}>{(view) => <Form kept={kept} view={view} />}</Loaded>;
}

function Form({ kept, view }: { kept: Kept<LimitsView>; view: LimitsView }) {
  const stored = figuresOfLimits(view.value);
  const figures = useFigures(limitFields, stored, limitFaults);
  const save = async () => {
    const words = changeWords(limitFields, stored, figures.values);
    const isSure = await confirm({
      title: "改办理约定？",
      text: `${words}。已经交来的申请照交来时的约定办，从现在起交的照新的。`,
      yes: "改",
    });
    if (!isSure) return;
    const value = limitsOfFigures(figures.values);
    const isSaved = await kept.save((version) => call(writeLimitsEndpoint, { version, value }));
    if (isSaved) figures.clear();
  };
  return (
    <>
      <Card className="col g3">
        <Heading>办理约定</Heading>
        <View className="t2 read">
          这些是我们自己的约定，不是法律规定的期限。改了以后，从现在起交来的申请照新的算；已经交来的照交来时的算，最晚日期不会变。
        </View>
        <FigureFields fields={limitFields} figures={figures} />
        <SaveRow
          kept={kept}
          figures={figures}
          standard={figuresOfLimits(view.standard)}
          onSave={() => void save()}
        />
      </Card>
      <SettingHistory
        changes={view.changes.map((change) => ({
          ...change,
          words: changeWords(limitFields, figuresOfLimits(change.from), figuresOfLimits(change.to)),
          onUndo: () => figures.fill(figuresOfLimits(change.from)),
        }))}
      />
    </>
  );
}
