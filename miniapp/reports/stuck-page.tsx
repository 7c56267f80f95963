import { View } from "@tarojs/components";
import { useState } from "react";
import type { StuckRow } from "#shared/reports/report-schemas";
import { type StuckKind, stuckKinds } from "#shared/reports/report-terms";
import { useSession } from "../api/session";
import { loadedValue } from "../api/use-load";
import { goTo, useRouteParams } from "../platform/navigation";
import { useWhenPulledDown } from "../platform/page-life";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Chips } from "../ui/choices";
import { CoordinatorDesk } from "../ui/coordinator-desk";
import { EmptyFace } from "../ui/faces";
import { Heading } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";
import { SkeletonCards } from "../ui/skeleton";
import { Tag } from "../ui/tag";
import { statusLooks } from "../ui/ticket-status-words";
import { clockTone, clockWords, stuckLooks, stuckWords } from "./stuck-words";
import { useStuck } from "./use-stuck";
import "./stuck-page.scss";

/** What is stuck or went to and fro, by the way it is stuck; what runs out first on top. */
export default function StuckPage() {
  const account = useSession()?.account;
  const params = useRouteParams();
  const asked = stuckKinds.find((kind) => kind === params.kind);
  const [kind, setKind] = useState<StuckKind>(asked ?? "urgent");
  const stuck = useStuck(kind);
  const { loading } = stuck;
  useWhenPulledDown(loading.reload);
  const counts = loadedValue(loading.state)?.counts;
  const kinds = stuckKinds.map((key) => ({
    key,
    id: `stuck-${key}`,
    label: counts ? `${stuckLooks[key].label} ${counts[key]}` : stuckLooks[key].label,
  }));
  return (
    <CoordinatorDesk account={account} title="卡住的" current="stuck">
      <View className="wide-only">
        <Heading className="head">卡住的</Heading>
      </View>
      <Chips label="怎么卡住的" isKeptInSight items={kinds} value={kind} onChange={setKind} />
      <View className="note t2">{stuckLooks[kind].text}</View>
      <Loaded
        of={loading}
        skeleton={<SkeletonCards label="正在找卡住的申请" />}
        empty={{
          isEmpty: ({ items }) => items.length === 0,
          face: <EmptyFace title="这里是空的" text={stuckLooks[kind].empty} />,
        }}
      >
        {({ items, nextCursor }) => (
          <View className="stuck-list">
            {items.map((row) => (
              <StuckCard key={row.id} row={row} />
            ))}
            {stuck.trouble !== undefined && (
              <Notice tone="bad">{problemOf(stuck.trouble).title}，后面的还没取到。</Notice>
            )}
            {nextCursor && (
              <Button
                id="stuck-more"
                kind="outline"
                isBusy={stuck.isLoadingMore}
                onTap={() => void stuck.loadMore()}
              >
                再看一些
              </Button>
            )}
          </View>
        )}
      </Loaded>
    </CoordinatorDesk>
  );
}

function StuckCard({ row }: { row: StuckRow }) {
  const open = (sheet?: "transfer") =>
    void goTo("/triage/triage-ticket-page", { id: row.id, ...(sheet && { sheet }) });
  return (
    <Card id={`stuck-${row.id}`} className="stuck-card">
      <View className="stuck-words">
        <View className="row g2 wrap">
          <Tag tone={clockTone(row.clock)} icon="clock">
            {clockWords(row.clock)}
          </Tag>
          <View className="note t2 nb">{statusLooks[row.status].short}</View>
          <View className="note t3 nb">{row.number}</View>
        </View>
        <Heading level={3} className="b">
          {row.title || "（没有写是什么事）"}
        </Heading>
        <View className="note t2">
          {placeWords(row)}。{stuckWords(row)}
        </View>
      </View>
      <View className="row g2">
        <Button
          id={`stuck-open-${row.id}`}
          kind="soft"
          size="small"
          label={`看看：${row.title}`}
          onTap={() => open()}
        >
          看看
        </Button>
        <Button
          id={`stuck-move-${row.id}`}
          kind="outline"
          size="small"
          label={`转交：${row.title}`}
          onTap={() => open("transfer")}
        >
          转交
        </Button>
      </View>
    </Card>
  );
}

function placeWords({ unitName, countyName }: StuckRow): string {
  return unitName === countyName ? unitName : `${unitName}${countyName}`;
}
