import { View } from "@tarojs/components";
import { useState } from "react";
import type { RegionOverview } from "#shared/reports/report-schemas";
import { type ReportPeriod, reportPeriods } from "#shared/reports/report-terms";
import { useSession } from "../api/session";
import { goTo } from "../platform/navigation";
import { useWhenPulledDown } from "../platform/page-life";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { Segmented } from "../ui/choices";
import { CoordinatorDesk } from "../ui/coordinator-desk";
import { Heading } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { momentWords } from "../ui/moment-words";
import { Notice } from "../ui/notice";
import { SkeletonCards } from "../ui/skeleton";
import { coordinatorName } from "../ui/ticket-status-words";
import { CentreBoard } from "./centre-board";
import { OverviewFigures } from "./overview-figures";
import { periodWords, urgentWords } from "./overview-words";
import { ShareBars } from "./share-bars";
import { UnitMap } from "./unit-map";
import { useRegionOverview } from "./use-region-overview";
import { WeeksChart } from "./weeks-chart";
import "./overview-page.scss";

const periods = reportPeriods.map((key) => ({
  key,
  id: `period-${key}`,
  label: periodWords[key],
}));

/** All centres at a glance. */
export default function OverviewPage() {
  const account = useSession()?.account;
  const [period, setPeriod] = useState<ReportPeriod>("month");
  const loading = useRegionOverview(period);
  useWhenPulledDown(loading.reload);
  const readAt = "value" in loading.state ? loading.state.value.readAt : undefined;
  return (
    <CoordinatorDesk account={account} title="总览" current="overview">
      <View className="overview-head">
        <View className="wide-only">
          <Heading className="head">总览</Heading>
          <View className="t3">
            {coordinatorName}
            {readAt && `，${momentWords(readAt)}的数字`}
          </View>
        </View>
        <View className="overview-tools">
          <View className="grow">
            <Segmented label="看多久" items={periods} value={period} onChange={setPeriod} />
          </View>
          <Button
            id="overview-export"
            kind="outline"
            size="small"
            iconBefore="download"
            onTap={() => void goTo("/reports/exports-page")}
          >
            导出表格
          </Button>
        </View>
      </View>
      <Loaded of={loading} skeleton={<SkeletonCards label="正在取各家的数字" />}>
        {(overview) => <Overview overview={overview} />}
      </Loaded>
    </CoordinatorDesk>
  );
}

function Overview({ overview }: { overview: RegionOverview }) {
  const [search, setSearch] = useState("");
  return (
    <View className="overview">
      <UrgentStrip urgent={overview.urgent} />
      <OverviewFigures overview={overview} />
      <View className="overview-halves">
        <UnitMap units={overview.units} chosen={search} onChoose={setSearch} />
        <View className="overview-column">
          <WeeksChart weeks={overview.weeks} />
          <ShareBars overview={overview} />
        </View>
      </View>
      <CentreBoard centres={overview.centres} search={search} onSearch={setSearch} />
    </View>
  );
}

/** What runs out by the next working day, and nobody has it. */
function UrgentStrip({ urgent }: { urgent: RegionOverview["urgent"] }) {
  if (urgent.count === 0) return null;
  return (
    <View id="overview-urgent" {...aria({ role: "status" })}>
      <Notice tone="gold" icon="warn" title={`${urgent.count} 件快要超时，还没有人动手`}>
        <View className="overview-urgent">
          <View className="grow">{urgentWords(urgent.places)}</View>
          <Button
            id="overview-urgent-open"
            size="small"
            onTap={() => void goTo("/reports/stuck-page", { kind: "urgent" })}
          >
            逐件处理
          </Button>
        </View>
      </Notice>
    </View>
  );
}
