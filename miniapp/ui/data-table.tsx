import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { aria } from "./aria";
import { type DayBox, DayBoxes } from "./day-boxes";
import { Icon, type IconName } from "./icon";
import { Tappable } from "./tappable";
import "./card.scss";
import "./data-table.scss";

interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  isNumber?: boolean;
}

export interface RowGroup<Row> {
  key: string;
  /** 今天到期; nothing is shown without it. */
  title?: string;
  /** When not all of its rows are there: the figure beside the title. */
  count?: string;
  rows: readonly Row[];
}

interface DataTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  groups: readonly RowGroup<Row>[];
  keyOf: (row: Row) => string;
  /** The row the keyboard stands at. */
  atKey?: string | undefined;
}

/** For wide screens, grouped: order is the interface. On a phone show cards instead. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, groups, keyOf, atKey } = props;
  return (
    <View className="card card-bare">
      <View className="table" {...aria({ role: "table", label })}>
        <View className="table-row" {...aria({ role: "row" })}>
          {columns.map(({ key, title, isNumber }) => (
            <View
              key={key}
              className={`table-head ${isNumber ? "table-number" : ""}`}
              {...aria({ role: "columnheader" })}
            >
              {title}
            </View>
          ))}
        </View>
        {groups.map((group) => (
          <GroupRows key={group.key} group={group} columns={columns} keyOf={keyOf} atKey={atKey} />
        ))}
      </View>
    </View>
  );
}

interface GroupRowsProps<Row> {
  group: RowGroup<Row>;
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  atKey: string | undefined;
}

function GroupRows<Row>({ group, columns, keyOf, atKey }: GroupRowsProps<Row>) {
  return (
    <>
      {group.title && (
        <View className="table-row table-group" {...aria({ role: "row" })}>
          {/* WXSS knows no colspan: the words stand in the first cell and run on. */}
          {columns.map(({ key }, at) => (
            <View key={key} className="table-group-cell" {...aria({ role: "cell" })}>
              {at === 0 && (
                <View className="nb">
                  {group.title}{" "}
                  <View className="table-count">{group.count ?? group.rows.length}</View>
                </View>
              )}
            </View>
          ))}
        </View>
      )}
      {group.rows.map((row) => (
        <View
          key={keyOf(row)}
          className={`table-row ${keyOf(row) === atKey ? "table-row-at" : ""}`}
          {...aria({ role: "row" })}
        >
          {columns.map(({ key, cell, isNumber }) => (
            <View
              key={key}
              className={`table-cell ${isNumber ? "table-number" : ""}`}
              {...aria({ role: "cell" })}
            >
              {cell(row)}
            </View>
          ))}
        </View>
      ))}
    </>
  );
}

interface DueCellProps {
  /** 今天 17:30, 剩 2 天, 已停 3 天 */
  words: string;
  days: readonly DayBox[];
  tone: "calm" | "soon" | "due" | "paused";
}

const dueTone = { calm: "", soon: "gold", due: "bad", paused: "t2" } as const;

/** What is left, in words and boxes. */
export function DueCell({ words, days, tone }: DueCellProps) {
  const icon: IconName = tone === "paused" ? "pause" : "clock";
  return (
    <View className="due">
      <View className={`due-words ${dueTone[tone]}`}>
        <Icon name={icon} size={16} />
        {words}
      </View>
      <DayBoxes days={days} tone={tone === "paused" ? "calm" : tone} label={words} isSmall />
    </View>
  );
}

interface CellLinkProps {
  children: ReactNode;
  onTap: () => void;
  /** To bring the focus here. */
  id?: string;
}

/** The words of a row that open it. */
export function CellLink({ children, onTap, id }: CellLinkProps) {
  return (
    <Tappable id={id} className="cell-link b" role="link" onTap={onTap}>
      {children}
    </Tappable>
  );
}
