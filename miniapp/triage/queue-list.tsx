import { View } from "@tarojs/components";
import type { TriageRow } from "#shared/tickets/ticket-schemas";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { EmptyFace } from "../ui/faces";
import { Loaded } from "../ui/loaded";
import { Notice } from "../ui/notice";
import { deskProblem } from "./desk-problems";
import { ClaimsTold, PickedBar } from "./picked-bar";
import { QueueArrivals } from "./queue-arrivals";
import { QueueCards } from "./queue-cards";
import { QueueTable } from "./queue-table";
import type { Claiming } from "./use-claim";
import type { Overview } from "./use-overview";
import type { Picks } from "./use-picks";
import type { Queue } from "./use-queue";

export interface QueueListProps {
  queue: Queue;
  arrivals: Overview["arrivals"];
  /** Why the list may be shorter than the queue. */
  narrowedBy: "search" | "filter" | undefined;
  isCoordinator: boolean;
  claiming: Claiming;
  picks: Picks;
  isPicking: boolean;
  atId: string | undefined;
  onOpen: (row: TriageRow) => void;
  /** To see more: without the search, or without the filter. */
  onWiden: () => void;
}

/** The queue itself, as a table or as cards, with what has to be said about it. */
export function QueueList(props: QueueListProps) {
  const { queue, arrivals, narrowedBy, isCoordinator, claiming, picks, onOpen } = props;
  return (
    <View className="queue-list">
      {claiming.problem && (
        <View {...aria({ role: "alert" })}>
          <Notice tone="gold" icon="warn">
            {claiming.problem}
          </Notice>
        </View>
      )}
      <ClaimsTold picks={picks} />
      {queue.trouble !== undefined && queue.state.status === "ready" && (
        <Notice tone="gold" icon="warn">
          刚才没看成有没有新的，下面是之前的样子。{deskProblem(queue.trouble)}
        </Notice>
      )}
      <QueueArrivals
        rows={arrivals}
        isCoordinator={isCoordinator}
        claiming={claiming}
        onOpen={onOpen}
      />
      <Loaded
        of={queue}
        empty={{
          isEmpty: ({ rows }) => rows.length === 0,
          face: <NothingThere narrowedBy={narrowedBy} onWiden={props.onWiden} />,
        }}
      >
        {({ rows, hasMore }) => (
          <>
            <View className="queue-as-table">
              <QueueTable
                {...{ rows, hasMore, isCoordinator, claiming, picks, onOpen }}
                atId={props.atId}
              />
            </View>
            <View className="queue-as-cards">
              <QueueCards
                {...{ rows, hasMore, isCoordinator, picks, onOpen }}
                isPicking={props.isPicking}
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
      <PickedBar picks={picks} />
    </View>
  );
}

function NothingThere({ narrowedBy, onWiden }: Pick<QueueListProps, "narrowedBy" | "onWiden">) {
  if (narrowedBy === "search") {
    return (
      <EmptyFace
        title="没有找到"
        text="换几个字试试，两个字以上；或者在全部申请里找。"
        action="看全部申请"
        onAction={onWiden}
      />
    );
  }
  if (narrowedBy === "filter") {
    return (
      <EmptyFace
        title="没有符合筛选的"
        text="别的申请还在，清掉筛选就能看到。"
        action="清掉筛选"
        onAction={onWiden}
      />
    );
  }
  return (
    <EmptyFace title="这里都办完了" text="有新的申请送来，会出现在这里，最先到期的在最上面。" />
  );
}
