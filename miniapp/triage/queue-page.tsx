import { View } from "@tarojs/components";
import { useEffect, useState } from "react";
import { useSession } from "../api/session";
import { loadedValue } from "../api/use-load";
import { goTo, useRouteParams } from "../platform/navigation";
import { useWhenPulledDown } from "../platform/page-life";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { Chips } from "../ui/choices";
import { EmptyFace } from "../ui/faces";
import { Heading } from "../ui/heading";
import { Icon } from "../ui/icon";
import { Loaded } from "../ui/loaded";
import { Notice } from "../ui/notice";
import { SearchField } from "../ui/search-field";
import { Tappable } from "../ui/tappable";
import { BrokenHistoriesStrip } from "./broken-histories-strip";
import { DeskFrame } from "./desk-frame";
import { deskProblem } from "./desk-problems";
import { PlaceRepairNotice } from "./place-repair-notice";
import { QueueArrivals } from "./queue-arrivals";
import { QueueCards } from "./queue-cards";
import { QueueFigures } from "./queue-figures";
import { QueueTable } from "./queue-table";
import { todayWords } from "./today-words";
import { useClaim } from "./use-claim";
import { useEvery } from "./use-every";
import { type Overview, useOverview } from "./use-overview";
import { type Queue, type QueueShow, useQueue } from "./use-queue";
import "./queue-page.scss";

const lookEveryMs = 30_000;
const typingMs = 400;

/** The staff's queue: what runs out first on top. */
export default function QueuePage() {
  const params = useRouteParams();
  const [show, setShow] = useState<QueueShow>(params.show === "all" ? "all" : "open");
  const [typed, setTyped] = useState("");
  const search = useSettled(typed.trim(), typingMs);
  const queue = useQueue({ show, search });
  const overview = useOverview();
  const readAgain = async () => {
    await Promise.all([queue.reload(), overview.reload()]);
  };
  useEvery(lookEveryMs, () => void readAgain());
  useWhenPulledDown(readAgain);
  const figures = loadedValue(overview.state);
  const isAll = show === "all";
  const searchField = (
    <SearchField label="找申请" placeholder="编号、事由" value={typed} onChange={setTyped} />
  );
  return (
    <DeskFrame
      title={isAll ? "全部申请" : "待办"}
      current={isAll ? "all" : "queue"}
      overview={figures}
      onOpen={setShow}
    >
      <View className="row between wide-only">
        <View>
          <Heading className="head">{headWords(isAll, figures)}</Heading>
          <View className="t3">{figures ? todayWords(figures) : "最先到期的在最上面。"}</View>
        </View>
        <View className="queue-search">{searchField}</View>
      </View>
      <BrokenHistoriesStrip />
      {figures && !isAll && (
        <View className="wide-only">
          <QueueFigures overview={figures} />
        </View>
      )}
      <PlaceRepairNotice repair={figures?.placeRepair ?? null} />
      <View className="row between">
        <View className="grow">
          <ShowChips show={show} onShow={setShow} overview={figures} />
        </View>
        <Freshness queue={queue} onLook={() => void readAgain()} />
      </View>
      <View className="narrow-only">{searchField}</View>
      <QueueList
        queue={queue}
        arrivals={show === "open" && search === "" ? (figures?.arrivals ?? []) : []}
        isSearching={search !== ""}
        readAgain={readAgain}
        onShowAll={() => {
          setTyped("");
          setShow("all");
        }}
      />
    </DeskFrame>
  );
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

interface QueueListProps {
  queue: Queue;
  arrivals: Overview["arrivals"];
  isSearching: boolean;
  readAgain: () => Promise<void>;
  onShowAll: () => void;
}

function QueueList({ queue, arrivals, isSearching, readAgain, onShowAll }: QueueListProps) {
  const claiming = useClaim(readAgain);
  const isCoordinator = useSession()?.account.role === "coordinator";
  const open = ({ id }: { id: string }) => void goTo("/triage/triage-ticket-page", { id });
  return (
    <View className="queue-list">
      {claiming.problem && (
        <View {...aria({ role: "alert" })}>
          <Notice tone="gold" icon="warn">
            {claiming.problem}
          </Notice>
        </View>
      )}
      {queue.trouble !== undefined && queue.state.status === "ready" && (
        <Notice tone="gold" icon="warn">
          刚才没看成有没有新的，下面是之前的样子。{deskProblem(queue.trouble)}
        </Notice>
      )}
      <QueueArrivals
        rows={arrivals}
        isCoordinator={isCoordinator}
        claiming={claiming}
        onOpen={open}
      />
      <Loaded
        of={queue}
        empty={{
          isEmpty: ({ rows }) => rows.length === 0,
          face: isSearching ? (
            <EmptyFace
              title="没有找到"
              text="换几个字试试，或者在全部申请里找。"
              action="看全部申请"
              onAction={onShowAll}
            />
          ) : (
            <EmptyFace
              title="这里都办完了"
              text="有新的申请送来，会出现在这里，最先到期的在最上面。"
            />
          ),
        }}
      >
        {({ rows, hasMore }) => (
          <>
            <View className="queue-as-table">
              <QueueTable
                rows={rows}
                hasMore={hasMore}
                isCoordinator={isCoordinator}
                claiming={claiming}
                onOpen={open}
              />
            </View>
            <View className="queue-as-cards">
              <QueueCards
                rows={rows}
                hasMore={hasMore}
                isCoordinator={isCoordinator}
                onOpen={open}
              />
            </View>
            {hasMore && (
              <Button
                id="queue-more"
                kind="outline"
                isBusy={queue.isLoadingMore}
                onTap={() => void queue.loadMore()}
              >
                再看一些
              </Button>
            )}
          </>
        )}
      </Loaded>
    </View>
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
