import { View } from "@tarojs/components";
import type { RetentionRule } from "#shared/trust/retention-table";
import type { RetentionRun } from "#shared/trust/trust-schemas";
import type { Loading } from "../api/use-load";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { dateWords } from "../ui/moment-words";

const countWords: Record<RetentionRule, string> = {
  closed_tickets: "申请",
  idle_drafts: "草稿",
  looks: "查看记录",
};

/** What the last nights did. */
export function RetentionRuns({ runs }: { runs: Loading<RetentionRun[]> }) {
  return (
    <Card className="col g2">
      <Heading level={3} className="b">
        夜里做了什么
      </Heading>
      <Loaded
        of={runs}
        empty={{
          isEmpty: (items) => items.length === 0,
          face: <View className="note t2">还没有过，今天夜里开始。</View>,
        }}
      >
        {(items) => (
          <>
            {items.map((run) => (
              <View key={run.id} className="row between wrap g2 note t2">
                <View>{dateWords(run.id)}</View>
                <View>{runWords(run)}</View>
              </View>
            ))}
          </>
        )}
      </Loaded>
    </Card>
  );
}

/** 删了申请 3，草稿 1; while switched off: 关着，到期的有申请 3. */
function runWords({ isOn, counts, finishedAt }: RetentionRun): string {
  const found = counts
    .filter(({ count }) => count > 0)
    .map(({ rule, count }) => `${countWords[rule]} ${count}`)
    .join("，");
  if (!isOn) return found ? `关着，没有删；到期的有${found}` : "关着，没有到期的";
  const done = found ? `删了${found}` : "没有到期的";
  return finishedAt ? done : `${done}，还没有完`;
}
