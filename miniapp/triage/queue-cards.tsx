import { View } from "@tarojs/components";
import type { TriageRow } from "#shared/tickets/ticket-schemas";
import { Card } from "../ui/card";
import { DueCell } from "../ui/data-table";
import { Heading } from "../ui/heading";
import { coordinatorName } from "../ui/ticket-status-words";
import { deskStatuses, dueOf, shortNumber } from "./desk-words";
import { canClaimRow, groupsOf } from "./queue-groups";
import { type QueueListProps, RightTag } from "./queue-table";

/** The queue on a phone: the whole card opens the request. */
export function QueueCards(props: Omit<QueueListProps, "claiming">) {
  const { rows, hasMore, isCoordinator, onOpen } = props;
  return (
    <View className="queue-cards">
      {groupsOf(rows, hasMore).map((group) => (
        <View key={group.key} className="queue-group">
          <Heading className="note b t2">
            {group.title} {group.count ?? group.rows.length}
          </Heading>
          {group.rows.map((row) => (
            <QueueCard key={row.id} row={row} isCoordinator={isCoordinator} onOpen={onOpen} />
          ))}
        </View>
      ))}
    </View>
  );
}

interface QueueCardProps {
  row: TriageRow;
  isCoordinator: boolean;
  onOpen: (row: TriageRow) => void;
}

function QueueCard({ row, isCoordinator, onOpen }: QueueCardProps) {
  return (
    <Card id={`queue-card-${row.id}`} onTap={() => onOpen(row)}>
      <View className="row between">
        <View className="row g2">
          <RightTag row={row} />
          <View className="note t3 nb">{shortNumber(row.number)}</View>
        </View>
        <View className="note t2">{deskStatuses[row.status].short}</View>
      </View>
      <View className="queue-card-title b">{row.title || "（没有写）"}</View>
      <View className="queue-card-foot">
        <DueCell {...dueOf(row.clock)} />
        <View className="queue-card-where note t2">
          <View>{placeWords(row)}</View>
          {isCoordinator && <View>{row.centreName ?? coordinatorName}</View>}
          <HandlerWords row={row} canClaim={canClaimRow(row, isCoordinator)} />
        </View>
      </View>
    </Card>
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
