import { View } from "@tarojs/components";
import type { FlagView } from "#shared/ranking/ranking-schemas";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { DataTable } from "../ui/data-table";
import { momentWords } from "../ui/moment-words";
import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";
import { Tag } from "../ui/tag";
import { flagWords, noticedWords, peopleWords } from "./flag-words";
import type { FlagList, FlagState } from "./use-flags";

interface FlagListProps {
  rows: readonly FlagView[];
  list: FlagList;
  state: FlagState;
}

/** On a wide screen. */
export function FlagTable({ rows, list, state }: FlagListProps) {
  return (
    <DataTable
      label="成绩提醒"
      keyOf={({ id }) => id}
      groups={[{ key: "all", rows }]}
      columns={[
        { key: "kind", title: "留意到什么", cell: ({ kind }) => <KindTag kind={kind} /> },
        {
          key: "people",
          title: "榜上的谁",
          cell: (flag) => <View className="flags-people">{peopleWords(flag)}</View>,
        },
        {
          key: "noticed",
          title: "情况",
          cell: (flag) => <View className="flags-noticed t2">{noticedWords(flag)}</View>,
        },
        { key: "when", title: "什么时候", cell: (flag) => <When flag={flag} /> },
        {
          key: "act",
          title: "处理",
          cell: (flag) => <MarkButton flag={flag} list={list} state={state} />,
        },
      ]}
    />
  );
}

/** The same on a phone. */
export function FlagCards({ rows, list, state }: FlagListProps) {
  return (
    <View className="flags-cards">
      {rows.map((flag) => (
        <Card key={flag.id} className="col">
          <View className="row between wrap g2">
            <KindTag kind={flag.kind} />
            <When flag={flag} />
          </View>
          <View className="flags-people b">{peopleWords(flag)}</View>
          <View className="t2 read">{noticedWords(flag)}</View>
          <MarkButton flag={flag} list={list} state={state} />
        </Card>
      ))}
    </View>
  );
}

export function MarkProblem({ error }: { error: unknown }) {
  const { title, text } = problemOf(error);
  return (
    <View {...aria({ role: "alert" })}>
      <Notice tone="bad" title={title}>
        {text}
      </Notice>
    </View>
  );
}

function KindTag({ kind }: Pick<FlagView, "kind">) {
  return (
    <Tag tone="gold" icon="flag">
      {flagWords[kind]}
    </Tag>
  );
}

function When({ flag: { raisedAt, seen } }: { flag: FlagView }) {
  return (
    <View className="note t2 nb">
      {momentWords(raisedAt)}
      {seen && (
        <View className="tiny t3">
          {seen.by} {momentWords(seen.at)}看过
        </View>
      )}
    </View>
  );
}

function MarkButton({ flag, list, state }: Omit<FlagListProps, "rows"> & { flag: FlagView }) {
  return (
    <Button
      kind="outline"
      size="small"
      isBusy={list.markingId === flag.id}
      label={`${state === "open" ? "看过了" : "放回没看过的"}：${peopleWords(flag)}，${flagWords[flag.kind]}`}
      onTap={() => void list.mark(flag)}
    >
      {state === "open" ? "看过了" : "放回去"}
    </Button>
  );
}
