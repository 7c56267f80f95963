import { View } from "@tarojs/components";
import type { TriageRow } from "#shared/tickets/ticket-schemas";
import { Card } from "../ui/card";
import { CheckBox } from "../ui/check-box";
import { DueCell } from "../ui/data-table";
import { Heading } from "../ui/heading";
import { Tappable } from "../ui/tappable";
import { coordinatorName } from "../ui/ticket-status-words";
import { deskStatuses, dueOf, shortNumber } from "./desk-words";
import { canClaimRow, groupsOf } from "./queue-groups";
import { type QueueListProps, RightTag, WatcherWords } from "./queue-table";
import type { Picks } from "./use-picks";

interface QueueCardsProps extends Omit<QueueListProps, "claiming"> {
  /** Whether cards that may be claimed are chosen by a tap instead of opened. */
  isPicking: boolean;
}

/** The queue on a phone: the whole card opens the request, or chooses it. */
export function QueueCards(props: QueueCardsProps) {
  const { rows, hasMore, isCoordinator, isPicking, picks, onOpen } = props;
  return (
    <View className="queue-cards">
      {groupsOf(rows, hasMore).map((group) => (
        <View key={group.key} className="queue-group">
          <Heading className="note b t2">
            {group.title} {group.count ?? group.rows.length}
          </Heading>
          {group.rows.map((row) => (
            <QueueCard
              key={row.id}
              row={row}
              isCoordinator={isCoordinator}
              picks={isPicking && canClaimRow(row, isCoordinator) ? picks : undefined}
              onOpen={onOpen}
            />
          ))}
        </View>
      ))}
    </View>
  );
}

interface QueueCardProps {
  row: TriageRow;
  isCoordinator: boolean;
  /** Given when a tap chooses it. */
  picks: Picks | undefined;
  onOpen: (row: TriageRow) => void;
}

function QueueCard(props: QueueCardProps) {
  const { row, picks, onOpen } = props;
  if (!picks) {
    return (
      <Card id={`queue-card-${row.id}`} onTap={() => onOpen(row)}>
        <CardContent {...props} />
      </Card>
    );
  }
  const isPicked = picks.ids.has(row.id);
  return (
    <Tappable
      id={`queue-card-${row.id}`}
      className={`card ${isPicked ? "queue-card-picked" : ""}`}
      role="checkbox"
      label={`选上：${row.title}`}
      isChecked={isPicked}
      isDisabled={picks.isBusy || (picks.isFull && !isPicked)}
      onTap={() => picks.toggle(row)}
    >
      <CardContent {...props} />
    </Tappable>
  );
}

function CardContent({ row, isCoordinator, picks }: QueueCardProps) {
  return (
    <>
      <View className="row between">
        <View className="row g2">
          {picks && <CheckBox isOn={picks.ids.has(row.id)} />}
          <RightTag row={row} />
          <View className="note t3 nb">{shortNumber(row.number)}</View>
        </View>
        <View className="note t2">{deskStatuses[row.status].short}</View>
      </View>
      <View className="queue-card-title b">{row.title || "（没有写）"}</View>
      <WatcherWords row={row} />
      <View className="queue-card-foot">
        <DueCell {...dueOf(row.clock)} />
        <View className="queue-card-where note t2">
          <View>{placeWords(row)}</View>
          {isCoordinator && <View>{row.centreName ?? coordinatorName}</View>}
          <HandlerWords row={row} canClaim={canClaimRow(row, isCoordinator)} />
        </View>
      </View>
    </>
  );
}

function HandlerWords({ row, canClaim }: { row: TriageRow; canClaim: boolean }) {
  if (row.isMine) return <View>我在办</View>;
  if (row.handler) return <View>{row.handler.name}在办</View>;
  return canClaim ? <View className="sky b">点开认领</View> : <View>还没有人办</View>;
}

function placeWords({ unitName, countyName }: TriageRow): string {
  return countyName === unitName || !countyName ? unitName : `${unitName}，${countyName}`;
}
