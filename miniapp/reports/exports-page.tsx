import { View } from "@tarojs/components";
import { useState } from "react";
import { addDays, shanghaiDay } from "#shared/calendar/working-days";
import { listExportsEndpoint } from "#shared/reports/report-endpoints";
import type { ExportView } from "#shared/reports/report-schemas";
import { call } from "../api/call";
import { useSession } from "../api/session";
import { useLoad } from "../api/use-load";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Segmented } from "../ui/choices";
import { CoordinatorDesk } from "../ui/coordinator-desk";
import { EmptyFace } from "../ui/faces";
import { Heading } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { momentWords } from "../ui/moment-words";
import { Notice } from "../ui/notice";
import { type Exporting, type ExportRange, type ExportState, useExport } from "./use-export";
import "./exports-page.scss";

/** Tables out of the program; who took which is noted. */
export default function ExportsPage() {
  const account = useSession()?.account;
  const isCoordinator = account?.role === "coordinator";
  return (
    <CoordinatorDesk account={account} title="导出表格" current="exports">
      <View className="wide-only">
        <Heading className="head">导出表格</Heading>
      </View>
      {isCoordinator ? <CoordinatorExports /> : <StaffExports />}
    </CoordinatorDesk>
  );
}

function CoordinatorExports() {
  const log = useLoad("exports", () => call(listExportsEndpoint, { limit: 50 }));
  const exporting = useExport(() => void log.reload());
  return (
    <View className="exports">
      <Tables exporting={exporting} isCoordinator />
      <View className="col g3">
        <Heading className="lead">谁导出过什么</Heading>
        <Loaded
          of={log}
          empty={{
            isEmpty: ({ items }) => items.length === 0,
            face: <EmptyFace title="还没有人导出过" text="导出一次，这里就记一行。" />,
          }}
        >
          {({ items }) => (
            <Card>
              {items.map((line) => (
                <View key={line.id} className="export-line">
                  <View>
                    <View className="b nb">{line.byName || "已注销的账号"}</View>
                    {exportWords(line)}
                  </View>
                  <View className="note t3 nb">{momentWords(line.at)}</View>
                </View>
              ))}
            </Card>
          )}
        </Loaded>
      </View>
    </View>
  );
}

function StaffExports() {
  const exporting = useExport(() => undefined);
  return (
    <View className="exports">
      <Tables exporting={exporting} isCoordinator={false} />
    </View>
  );
}

type Span = "month" | "half" | "year" | "last";

const spans: readonly { key: Span; label: string; id: string }[] = [
  { key: "month", label: "近 30 天", id: "span-month" },
  { key: "half", label: "近半年", id: "span-half" },
  { key: "year", label: "今年", id: "span-year" },
  { key: "last", label: "去年", id: "span-last" },
];
const states: readonly { key: ExportState; label: string; id: string }[] = [
  { key: "all", label: "全部", id: "state-all" },
  { key: "open", label: "在办", id: "state-open" },
  { key: "over", label: "办完的", id: "state-over" },
];

interface TablesProps {
  exporting: Exporting;
  isCoordinator: boolean;
}

function Tables({ exporting, isCoordinator }: TablesProps) {
  const [span, setSpan] = useState<Span>("year");
  const [state, setState] = useState<ExportState>("all");
  const range = rangeOf(span, shanghaiDay(new Date()));
  return (
    <Card className="col g4">
      <View className="col g2">
        <View className="label b">什么时候交来的</View>
        <Segmented label="什么时候交来的" items={spans} value={span} onChange={setSpan} />
        <View className="note t2">
          {range.from} 至 {range.to}
        </View>
      </View>
      <View className="col g2">
        <View className="label b">一件一行</View>
        <Segmented label="哪些申请" items={states} value={state} onChange={setState} />
        <View className="note t2">
          没有称呼、电话和写的内容。{isCoordinator ? "各家的都在。" : "只有本单位的。"}
        </View>
        <Button
          id="export-tickets"
          iconBefore="download"
          isBusy={exporting.busy === "tickets"}
          isDisabled={exporting.busy !== undefined}
          onTap={() => void exporting.takeTickets(range, state)}
        >
          导出申请
        </Button>
      </View>
      {isCoordinator && (
        <View className="col g2">
          <View className="label b">月度汇总</View>
          <View className="note t2">
            按月份、盟市、权利、事项和结果，各有多少件、多快、多满意。
          </View>
          <Button
            id="export-months"
            kind="outline"
            iconBefore="download"
            isBusy={exporting.busy === "months"}
            isDisabled={exporting.busy !== undefined}
            onTap={() => void exporting.takeMonths(range)}
          >
            导出月度汇总
          </Button>
        </View>
      )}
      <View className="note t3">导出会记下是谁、什么时候、导了多少。</View>
      {exporting.problem && (
        <View {...aria({ role: "alert" })}>
          <Notice tone="bad">{exporting.problem}</Notice>
        </View>
      )}
    </Card>
  );
}

function rangeOf(span: Span, today: string): ExportRange {
  if (span === "month") return { from: addDays(today, -30), to: today };
  if (span === "half") return { from: addDays(today, -182), to: today };
  const year = Number(today.slice(0, 4));
  if (span === "year") return { from: `${year}-01-01`, to: today };
  return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
}

function exportWords({ what, centreName, from, to, rows }: ExportView) {
  const whose = centreName === null ? "各家" : centreName;
  const table = what === "tickets" ? `${whose}的申请，${rows} 件` : `月度汇总，${rows} 行`;
  return (
    <View className="note t2">
      {table}，{from} 至 {to}
    </View>
  );
}
