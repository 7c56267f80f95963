import { View } from "@tarojs/components";
import { useEffect, useState } from "react";
import { isSearchable } from "#shared/tickets/search-words";
import type { TriageRow } from "#shared/tickets/ticket-schemas";
import { useSession } from "../api/session";
import { loadedValue } from "../api/use-load";
import { goTo, useRouteParams } from "../platform/navigation";
import { useWhenPulledDown } from "../platform/page-life";
import { Button } from "../ui/button";
import { Chips } from "../ui/choices";
import { Heading } from "../ui/heading";
import { Icon } from "../ui/icon";
import { MoreLink } from "../ui/more-link";
import { SearchField } from "../ui/search-field";
import { Tappable } from "../ui/tappable";
import { BrokenHistoriesStrip } from "./broken-histories-strip";
import { CalendarStrip } from "./calendar-strip";
import { DeskFrame } from "./desk-frame";
import { PlaceRepairNotice } from "./place-repair-notice";
import { QueueFigures } from "./queue-figures";
import { noNarrowing, type QueueFilter, type QueueShow, useQueueFilter } from "./queue-filter";
import { QueueFilters } from "./queue-filters";
import { canClaimRow } from "./queue-groups";
import { KeysSheet, useQueueKeys } from "./queue-keys";
import { QueueList } from "./queue-list";
import { todayWords } from "./today-words";
import { useClaim } from "./use-claim";
import { useEvery } from "./use-every";
import { type Overview, useOverview } from "./use-overview";
import { usePicks } from "./use-picks";
import { type Queue, useQueue } from "./use-queue";
import "./queue-page.scss";

const lookEveryMs = 30_000;
const typingMs = 400;
const searchId = "queue-search";

/** The staff's queue: what runs out first on top. */
export default function QueuePage() {
  const { filter, change } = useQueueFilter(useRouteParams().show);
  const [typed, setTyped] = useState("");
  const search = useSettled(typed.trim(), typingMs);
  const wanted = isSearchable(search) ? search : "";
  const queue = useQueue(filter, wanted);
  const overview = useOverview();
  const readAgain = async () => {
    await Promise.all([queue.reload(), overview.reload()]);
  };
  useEvery(lookEveryMs, () => void readAgain());
  useWhenPulledDown(readAgain);
  const figures = loadedValue(overview.state);
  const isAll = filter.show === "all";
  const isNarrowed = isFiltered(filter);
  const desk = useQueueDesk(queue, readAgain);
  const searchField = (id: string) => (
    <SearchField
      id={id}
      label="找申请"
      placeholder="编号、双方、事由"
      value={typed}
      onChange={setTyped}
    />
  );
  const widen = () => {
    if (!wanted) return change(noNarrowing);
    setTyped("");
    change({ show: "all", ...noNarrowing });
  };
  return (
    <DeskFrame
      title={isAll ? "全部申请" : "待办"}
      current={isAll ? "all" : "queue"}
      overview={figures}
      onOpen={(show) => change({ show })}
    >
      <View className="row between wide-only">
        <View>
          <Heading className="head">{headWords(isAll, figures)}</Heading>
          <View className="t3">{figures ? todayWords(figures) : "最先到期的在最上面。"}</View>
        </View>
        <View className="queue-search">{searchField(searchId)}</View>
      </View>
      <BrokenHistoriesStrip />
      <CalendarStrip />
      {figures && !isAll && (
        <View className="wide-only">
          <QueueFigures overview={figures} />
        </View>
      )}
      <PlaceRepairNotice repair={figures?.placeRepair ?? null} />
      <View className="row between">
        <View className="grow">
          <ShowChips show={filter.show} onShow={(show) => change({ show })} overview={figures} />
        </View>
        <Freshness queue={queue} onLook={() => void readAgain()} />
      </View>
      <View className="narrow-only">{searchField(`${searchId}-narrow`)}</View>
      {search !== "" && !wanted && <View className="note t2">再写一个字就开始找。</View>}
      <View className="row between wrap g2">
        <QueueFilters
          filter={filter}
          change={change}
          statuses={figures?.statuses}
          onOpenChange={desk.setIsCovered}
        />
        <PickingButton desk={desk} />
        <View className="queue-keys-link note">
          <MoreLink id="queue-keys" label="键盘怎么用" onTap={() => desk.setHasKeys(true)}>
            键盘 ?
          </MoreLink>
        </View>
      </View>
      <QueueList
        {...desk}
        queue={queue}
        arrivals={isNarrowed || filter.show !== "open" || wanted ? [] : (figures?.arrivals ?? [])}
        narrowedBy={narrowedBy(wanted, isNarrowed)}
        onWiden={widen}
      />
      <KeysSheet isOpen={desk.hasKeys} onClose={() => desk.setHasKeys(false)} />
    </DeskFrame>
  );
}

/** What can be done with the rows: opened, claimed, chosen, by hand and by key. */
function useQueueDesk(queue: Queue, readAgain: () => Promise<void>) {
  const isCoordinator = useSession()?.account.role === "coordinator";
  const rows = loadedValue(queue.state)?.rows ?? [];
  const claiming = useClaim(readAgain);
  const picks = usePicks(rows, readAgain);
  const [isPicking, setIsPicking] = useState(false);
  const [isCovered, setIsCovered] = useState(false);
  const [hasKeys, setHasKeys] = useState(false);
  const onOpen = ({ id }: TriageRow) => void goTo("/triage/triage-ticket-page", { id });
  const atId = useQueueKeys({
    ...{ rows, isCoordinator, claiming, picks, searchId },
    isCovered: isCovered || hasKeys,
    onHelp: () => setHasKeys(true),
  });
  const claimable = rows.filter((row) => canClaimRow(row, isCoordinator)).length;
  return {
    ...{ isCoordinator, claiming, picks, claimable, atId, onOpen },
    ...{ isPicking, setIsPicking, setIsCovered, hasKeys, setHasKeys },
  };
}

/** On a phone: a tap on a card chooses it instead of opening it. */
function PickingButton({ desk }: { desk: ReturnType<typeof useQueueDesk> }) {
  const { claimable, isPicking, setIsPicking, picks } = desk;
  if (claimable < 2 && !isPicking) return null;
  return (
    <View className="queue-picking">
      <Button
        id="queue-picking"
        kind="outline"
        size="small"
        onTap={() => {
          if (isPicking) picks.clear();
          setIsPicking(!isPicking);
        }}
      >
        {isPicking ? "不选了" : "选几件认领"}
      </Button>
    </View>
  );
}

function isFiltered({ status, right, place, due }: QueueFilter): boolean {
  return [status, right, place, due].some((one) => one !== null);
}

function narrowedBy(search: string, isNarrowed: boolean): "search" | "filter" | undefined {
  if (search) return "search";
  return isNarrowed ? "filter" : undefined;
}

function headWords(isAll: boolean, overview: Overview | undefined): string {
  if (isAll) return "全部申请";
  return overview ? `待办 ${overview.open} 件` : "待办";
}

interface ShowChipsProps {
  show: QueueShow;
  onShow: (show: QueueShow) => void;
  overview: Overview | undefined;
}

function ShowChips({ show, onShow, overview }: ShowChipsProps) {
  const counted = (label: string, count: number | undefined) =>
    count === undefined ? label : `${label} ${count}`;
  return (
    <Chips
      label="看哪些"
      value={show}
      onChange={onShow}
      items={[
        { key: "open", label: counted("全部", overview?.open) },
        { key: "mine", label: counted("我的", overview?.mine) },
        { key: "unclaimed", label: counted("等认领", overview?.unclaimed) },
        { key: "all", label: "含已结束的" },
      ]}
    />
  );
}

function Freshness({ queue, onLook }: { queue: Queue; onLook: () => void }) {
  if (queue.state.status !== "ready") return null;
  return (
    <Tappable
      id="queue-look"
      className="queue-fresh note t3"
      label="现在就看一次有没有新的"
      onTap={onLook}
    >
      <Icon name="redo" size={16} />
      刚刚更新，每 30 秒看一次
    </Tappable>
  );
}

/** The value once it has not changed for a while. */
function useSettled(value: string, afterMs: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
}
