import { View } from "@tarojs/components";
import { useState } from "react";
import { previewWeightsEndpoint } from "#shared/settings/setting-endpoints";
import type { RoutingWeights } from "#shared/tickets/ticket-routing";
import { call } from "../api/call";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { Notice } from "../ui/notice";
import { coordinatorName } from "../ui/ticket-status-words";
import { coordinatorProblem } from "./coordinator-problems";

const preview = (value: RoutingWeights) => call(previewWeightsEndpoint, { value });
type Preview = Awaited<ReturnType<typeof preview>>;

/** 照新的数，上个月会怎样: nothing is stored by looking. */
export function WeightsPreview({ value, isReady }: { value: RoutingWeights; isReady: boolean }) {
  const [seen, setSeen] = useState<{ of: string; result: Preview }>();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const asked = JSON.stringify(value);
  const look = async () => {
    setIsBusy(true);
    setProblem(undefined);
    try {
      setSeen({ of: asked, result: await preview(value) });
    } catch (error) {
      setProblem(coordinatorProblem(error));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Card className="col g3" id="weights-preview">
      <Heading>照新的数，最近 30 天会怎样</Heading>
      <View className="t2 read">
        把最近 30
        天交来的申请照现在的数和新的数各走一遍。两遍都从各家手上没有申请开始，名单和上限用今天的，不看申请人的异议和同意。
      </View>
      <View className="row">
        <Button
          id="preview-look"
          kind="outline"
          isBusy={isBusy}
          isDisabled={!isReady}
          onTap={() => void look()}
        >
          走一遍看看
        </Button>
      </View>
      {!isReady && <View className="note t2">先改上面的数。</View>}
      {problem && (
        <View {...aria({ role: "alert" })}>
          <Notice tone="bad">{problem}</Notice>
        </View>
      )}
      {seen && isReady && seen.of === asked && <Result result={seen.result} />}
    </Card>
  );
}

const nameOf = (name: string | null) => name ?? coordinatorName;

function Result({ result }: { result: Preview }) {
  const { requests, isCut, moved, centres, examples } = result;
  if (requests === 0) return <View>最近 30 天没有交来的申请，看不出差别。</View>;
  const changed = centres.filter(({ before, after }) => before !== after);
  return (
    <View className="col g3" {...aria({ role: "status" })}>
      <View className="lead">
        {requests} 件里，{moved === 0 ? "去处都一样" : `${moved} 件会去别处`}
      </View>
      {isCut && <View className="note t2">交来的不止这些，只看了最近的 {requests} 件。</View>}
      {changed.length > 0 && (
        <View className="preview-rows">
          {changed.map(({ centreId, name, before, after }) => (
            <View key={centreId ?? "coordinator"} className="preview-row">
              <View className="grow">{nameOf(name)}</View>
              <View className="nb">
                {before} → {after} 件
              </View>
              <View className={`preview-gap nb b ${after > before ? "gold" : "good"}`}>
                {after > before ? `多 ${after - before}` : `少 ${before - after}`}
              </View>
            </View>
          ))}
        </View>
      )}
      {examples.length > 0 && (
        <View className="col g1">
          <View className="label b">比如</View>
          {examples.map(({ number, from, to }) => (
            <View key={number} className="note t2">
              {number}：{nameOf(from)} → {nameOf(to)}
            </View>
          ))}
        </View>
      )}
    </View>
  );
}
