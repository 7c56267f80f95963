import { View } from "@tarojs/components";
import type { TriageRow } from "#shared/tickets/ticket-schemas";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { DueCell } from "../ui/data-table";
import { Heading } from "../ui/heading";
import { dueOf, shortNumber } from "./desk-words";
import { canClaimRow } from "./queue-groups";
import { RightTag } from "./queue-table";
import type { Claiming } from "./use-claim";

interface QueueArrivalsProps {
  rows: readonly TriageRow[];
  isCoordinator: boolean;
  claiming: Claiming;
  onOpen: (row: TriageRow) => void;
}

/** On top of the queue: what came today and nobody has claimed. By its due day it would lie at the end. */
export function QueueArrivals({ rows, isCoordinator, claiming, onOpen }: QueueArrivalsProps) {
  if (rows.length === 0) return null;
  return (
    <View className="queue-arrivals">
      <Heading className="note b t2">今天新到，还没有人认领</Heading>
      {rows.map((row) => (
        <Card key={row.id} className="queue-arrival">
          <View className="queue-arrival-words">
            <View className="row g2">
              <RightTag row={row} />
              <View className="note t3 nb">{shortNumber(row.number)}</View>
            </View>
            <View className="b">{row.title || "（没有写）"}</View>
          </View>
          <DueCell {...dueOf(row.clock)} />
          <View className="row g2">
            <Button
              id={`arrival-open-${row.id}`}
              kind="outline"
              size="small"
              label={`看一看：${row.title}`}
              onTap={() => onOpen(row)}
            >
              看一看
            </Button>
            {canClaimRow(row, isCoordinator) && (
              <Button
                id={`arrival-claim-${row.id}`}
                kind="soft"
                size="small"
                label={`认领新到的：${row.title}`}
                isDisabled={claiming.pendingId !== undefined}
                isBusy={claiming.pendingId === row.id}
                onTap={() => void claiming.claim(row)}
              >
                认领
              </Button>
            )}
          </View>
        </Card>
      ))}
    </View>
  );
}
