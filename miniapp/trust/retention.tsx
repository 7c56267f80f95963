import { View } from "@tarojs/components";
import {
  type RetentionRule,
  retentionRules,
  retentionTable,
  shortLived,
} from "#shared/trust/retention-table";
import type { RetentionPreview } from "#shared/trust/trust-schemas";
import { loadedValue } from "../api/use-load";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { TextField } from "../ui/field";
import { Heading, SectionHead } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { dateWords } from "../ui/moment-words";
import { Notice } from "../ui/notice";
import { Switch } from "../ui/switch";
import { RetentionRuns } from "./retention-runs";
import { type Retention, useRetention } from "./use-retention";

/** How long what is kept, what is due, and the switch without which nothing is erased. */
export function RetentionSection() {
  const retention = useRetention();
  return (
    <View className="col g3">
      <SectionHead title="资料留存" />
      <View className="t2 read records-words">
        到期的资料夜里自动删除，只留统计要用的数。年限是这个程序的设置，不是法律规定的期限。
      </View>
      <Loaded of={retention.setting}>{() => <RetentionForm retention={retention} />}</Loaded>
    </View>
  );
}

function RetentionForm({ retention }: { retention: Retention }) {
  const { isOn, isDirty, isSaving, problem, faults } = retention;
  const preview = loadedValue(retention.preview.state);
  return (
    <>
      <Card className="row between g3">
        <View className="grow">
          <View className="b">到期自动删除</View>
          <View className="note t2">
            {isOn ? "每天夜里一点以后" : "关着：只数一数，什么也不删"}
          </View>
        </View>
        <Switch label="到期自动删除" isOn={isOn} onChange={retention.turn} />
      </Card>
      <View className="records-rules">
        {retentionRules.map((rule) => (
          <RuleCard key={rule} rule={rule} retention={retention} preview={preview} />
        ))}
      </View>
      {problem && (
        <View {...aria({ role: "alert" })}>
          <Notice tone="bad">{problem}</Notice>
        </View>
      )}
      <View className="row wrap g3">
        <Button
          id="retention-save"
          isBusy={isSaving}
          isDisabled={!isDirty || Object.keys(faults).length > 0}
          onTap={() => void retention.save()}
        >
          存下来
        </Button>
        {isDirty && (
          <Button id="retention-clear" kind="outline" onTap={retention.clear}>
            不改了
          </Button>
        )}
      </View>
      {preview && preview.first.length > 0 && <FirstDue preview={preview} />}
      <Card className="col g2">
        <Heading level={3} className="b">
          不用打开，本来就会清掉的
        </Heading>
        {shortLived.map(({ what, howLong }) => (
          <View key={what} className="row between g2 note t2">
            <View className="grow">{what}</View>
            <View className="nb">{howLong}</View>
          </View>
        ))}
      </Card>
      <RetentionRuns runs={retention.runs} />
    </>
  );
}

const spanFields = {
  closed_tickets: { key: "closedYears", label: "结束以后留几年", unit: "年" },
  idle_drafts: { key: "draftDays", label: "最后一次改动后留几天", unit: "天" },
  looks: { key: "lookYears", label: "记下以后留几年", unit: "年" },
} as const satisfies Record<RetentionRule, object>;

interface RuleCardProps {
  rule: RetentionRule;
  retention: Retention;
  preview: RetentionPreview | undefined;
}

function RuleCard({ rule, retention, preview }: RuleCardProps) {
  const { what, why, whoSees, after } = retentionTable[rule];
  const { key, label, unit } = spanFields[rule];
  const due = preview?.rows.find((row) => row.rule === rule);
  return (
    <Card className="col g3">
      <View className="b">{what}</View>
      <View className="note t2">
        <View>为什么留：{why}</View>
        <View>谁能看：{whoSees}</View>
        <View>到期以后：{after}</View>
      </View>
      <TextField
        id={`retention-${key}`}
        label={label}
        type="number"
        maxLength={4}
        value={retention.texts[key]}
        onChange={(text) => retention.write(key, text)}
        error={retention.faults[key]}
        after={<View className="note t3 nb">{unit}</View>}
      />
      <View className="note t2">
        {due ? `现在到期 ${due.dueNow} 条，30 天内还有 ${due.dueSoon} 条` : "正在数到期的"}
      </View>
    </Card>
  );
}

function FirstDue({ preview }: { preview: RetentionPreview }) {
  return (
    <Card className="col g2">
      <Heading level={3} className="b">
        最先到期的申请
      </Heading>
      {preview.first.map(({ number, dueOn }) => (
        <View key={number} className="row between wrap g2 note t2">
          <View>{number}</View>
          <View className={dueOn <= preview.today ? "bad" : ""}>{dateWords(dueOn)}到期</View>
        </View>
      ))}
    </Card>
  );
}
