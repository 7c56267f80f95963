import { View } from "@tarojs/components";
import { rightWords } from "#shared/rights/right-kinds";
import type { TriageRow } from "#shared/tickets/ticket-schemas";
import { Avatar } from "../ui/avatar";
import { Button } from "../ui/button";
import { CheckBox } from "../ui/check-box";
import { CellLink, DataTable, DueCell } from "../ui/data-table";
import { Icon } from "../ui/icon";
import { Tag } from "../ui/tag";
import { Tappable } from "../ui/tappable";
import { coordinatorName } from "../ui/ticket-status-words";
import { deskStatuses, dueOf, rightTones, shortNumber } from "./desk-words";
import { canClaimRow, groupsOf } from "./queue-groups";
import type { Claiming } from "./use-claim";
import type { Picks } from "./use-picks";

export interface QueueListProps {
  rows: readonly TriageRow[];
  hasMore: boolean;
  isCoordinator: boolean;
  claiming: Claiming;
  picks: Picks;
  onOpen: (row: TriageRow) => void;
}

interface QueueTableProps extends QueueListProps {
  /** The row the keyboard stands at. */
  atId: string | undefined;
}

/** The queue on a wide screen. */
export function QueueTable(props: QueueTableProps) {
  const { rows, hasMore, isCoordinator, claiming, picks, atId, onOpen } = props;
  const canPick = rows.some((row) => canClaimRow(row, isCoordinator));
  const pickColumn = {
    key: "pick",
    title: "选",
    cell: (row: TriageRow) => <PickCell row={row} isCoordinator={isCoordinator} picks={picks} />,
  };
  const centreColumn = {
    key: "centre",
    title: "哪家在办",
    cell: ({ centreName }: TriageRow) => (
      <View className="t2 nb">{centreName ?? coordinatorName}</View>
    ),
  };
  return (
    <DataTable
      label="待办的申请，最先到期的在最上面"
      keyOf={({ id }) => id}
      groups={groupsOf(rows, hasMore)}
      atKey={atId}
      columns={[
        ...(canPick ? [pickColumn] : []),
        { key: "due", title: "还剩", cell: ({ clock }) => <DueCell {...dueOf(clock)} /> },
        {
          key: "number",
          title: "编号",
          cell: ({ number }) => <View className="t2 nb">{shortNumber(number)}</View>,
        },
        {
          key: "title",
          title: "事由",
          cell: (row) => (
            <View className="queue-title">
              <CellLink id={rowLinkId(row)} onTap={() => onOpen(row)}>
                {row.title || "（没有写）"}
              </CellLink>
              <WatcherWords row={row} />
            </View>
          ),
        },
        { key: "right", title: "权利", cell: (row) => <RightTag row={row} /> },
        {
          key: "place",
          title: "哪里",
          cell: ({ unitName, countyName }) => (
            <View className="t2 nb">
              {unitName}
              {countyName !== unitName && <View className="tiny t3">{countyName}</View>}
            </View>
          ),
        },
        ...(isCoordinator ? [centreColumn] : []),
        {
          key: "status",
          title: "状态",
          cell: ({ status }) => <View className="nb">{deskStatuses[status].short}</View>,
        },
        {
          key: "next",
          title: "下一步",
          cell: ({ status }) => <View className="queue-next t2">{deskStatuses[status].next}</View>,
        },
        {
          key: "handler",
          title: "谁在办",
          cell: (row) => (
            <HandlerCell row={row} isCoordinator={isCoordinator} claiming={claiming} />
          ),
        },
      ]}
    />
  );
}

/** The link of a row in the table: what the keyboard's focus goes to. */
export function rowLinkId({ id }: Pick<TriageRow, "id">): string {
  return `open-${id}`;
}

/** Who else has it open: 乙正在看. */
export function WatcherWords({ row: { watcherNames } }: { row: TriageRow }) {
  if (watcherNames.length === 0) return null;
  return (
    <View className="queue-watchers note gold">
      <Icon name="eye" size={16} />
      {watcherNames.join("、")}正在看
    </View>
  );
}

interface PickCellProps {
  row: TriageRow;
  isCoordinator: boolean;
  picks: Picks;
}

function PickCell({ row, isCoordinator, picks }: PickCellProps) {
  if (!canClaimRow(row, isCoordinator)) return null;
  const isPicked = picks.ids.has(row.id);
  return (
    <Tappable
      id={`pick-${row.id}`}
      className="queue-pick"
      role="checkbox"
      label={`选上：${row.title}`}
      isChecked={isPicked}
      isDisabled={picks.isBusy || (picks.isFull && !isPicked)}
      onTap={() => picks.toggle(row)}
    >
      <CheckBox isOn={isPicked} />
    </Tappable>
  );
}

export function RightTag({ row }: { row: TriageRow }) {
  const [first] = row.rights;
  if (!first) return null;
  const more = row.rights.length > 1 ? `等 ${row.rights.length} 种` : "";
  return (
    <Tag tone={rightTones[first]}>
      {rightWords[first].name}
      {more}
    </Tag>
  );
}

interface HandlerCellProps {
  row: TriageRow;
  isCoordinator: boolean;
  claiming: Claiming;
}

function HandlerCell({ row, isCoordinator, claiming }: HandlerCellProps) {
  if (row.handler) {
    return <Avatar name={row.handler.name} tone={row.isMine ? "blue" : "gold"} />;
  }
  if (!canClaimRow(row, isCoordinator)) return <View className="t3 nb">没有人</View>;
  return (
    <Button
      id={`claim-${row.id}`}
      kind="soft"
      size="small"
      label={`认领：${row.title}`}
      isBusy={claiming.pendingId === row.id}
      isDisabled={claiming.pendingId !== undefined}
      onTap={() => void claiming.claim(row)}
    >
      认领
    </Button>
  );
}
