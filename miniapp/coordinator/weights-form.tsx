import { View } from "@tarojs/components";
import { readWeightsEndpoint, writeWeightsEndpoint } from "#shared/settings/setting-endpoints";
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
  figuresOfWeights,
  weightFaults,
  weightFields,
  weightGroups,
  weightsOfFigures,
} from "./setting-words";
import { useFigures } from "./use-figures";
import { type Kept, useKept } from "./use-kept";
import { WeightsPreview } from "./weights-preview";

const read = () => call(readWeightsEndpoint, {});
type WeightsView = Awaited<ReturnType<typeof read>>;

/** 分配权重: by what a centre is chosen, with a look at what other figures would have done. */
export function WeightsForm() {
  const kept = useKept("weights", read);
  return <Loaded of={kept.of}>{(view) => <Form kept={kept} view={view} />}</Loaded>;
}

function Form({ kept, view }: { kept: Kept<WeightsView>; view: WeightsView }) {
  const stored = figuresOfWeights(view.value);
  const figures = useFigures(weightFields, stored, weightFaults);
  const hasFaults = Object.keys(figures.faults).length > 0;
  const value = weightsOfFigures(figures.values);
  const save = async () => {
    const isSure = await confirm({
      title: "改分配权重？",
      text: `${changeWords(weightFields, stored, figures.values)}。从现在起交来的申请照新的选。`,
      yes: "改",
    });
    if (!isSure) return;
    const isSaved = await kept.save((version) => call(writeWeightsEndpoint, { version, value }));
    if (isSaved) figures.clear();
  };
  return (
    <>
      <Card className="col g4">
        <View className="col g1">
          <Heading>分配权重</Heading>
          <View className="t2 read">一件申请归哪家办，先看谁够格，再看谁的分最少。</View>
        </View>
        {weightGroups.map(({ title, text, fields }) => (
          <View key={title} className="col g2">
            <Heading level={3} className="b">
              {title}
            </Heading>
            <View className="note t2">{text}</View>
            <FigureFields fields={fields} figures={figures} />
          </View>
        ))}
        <SaveRow
          kept={kept}
          figures={figures}
          standard={figuresOfWeights(view.standard)}
          onSave={() => void save()}
        />
      </Card>
      <WeightsPreview value={value} isReady={figures.isDirty && !hasFaults} />
      <SettingHistory
        changes={view.changes.map((change) => ({
          ...change,
          words: changeWords(
            weightFields,
            figuresOfWeights(change.from),
            figuresOfWeights(change.to),
          ),
          onUndo: () => figures.fill(figuresOfWeights(change.from)),
        }))}
      />
    </>
  );
}
