import { View } from "@tarojs/components";
import type { QuestionRow } from "#shared/questions/question-desk-schemas";
import { typeWords } from "#shared/questions/question-terms";
import { topicWords } from "#shared/quiz/topics";
import { Card } from "../ui/card";
import { CellLink, DataTable } from "../ui/data-table";
import { momentWords } from "../ui/moment-words";
import { Ribbon } from "../ui/ribbon";
import { Tag } from "../ui/tag";
import { kindWords, looksOf, suspicionWords, validityWords } from "./question-words";

export interface QuestionListProps {
  rows: readonly QuestionRow[];
  onOpen: (row: QuestionRow) => void;
}

/** The bank on a wide screen. */
export function QuestionTable({ rows, onOpen }: QuestionListProps) {
  return (
    <DataTable
      label="题目"
      keyOf={({ id }) => id}
      groups={[{ key: "all", rows }]}
      columns={[
        {
          key: "stem",
          title: "题干",
          cell: (row) => (
            <View className="questions-stem">
              <CellLink onTap={() => onOpen(row)}>{row.stem || "（题干还没写）"}</CellLink>
              <View className="tiny t3">{row.id}</View>
            </View>
          ),
        },
        {
          key: "topic",
          title: "类别",
          cell: ({ topic }) => <View className="t2 nb">{topicWords[topic].name}</View>,
        },
        {
          key: "type",
          title: "题型",
          cell: ({ type, difficulty }) => (
            <View className="t2 nb">
              {typeWords[type]} · 难度 {difficulty}
            </View>
          ),
        },
        { key: "state", title: "状态", cell: (row) => <StateTags row={row} /> },
        {
          key: "valid",
          title: "什么时候有效",
          cell: (row) => <View className="note t2">{validityWords(row) ?? "一直有效"}</View>,
        },
        { key: "facility", title: "答对", cell: (row) => <FacilityCell row={row} /> },
        { key: "changed", title: "最近改动", cell: (row) => <ChangedWords row={row} /> },
      ]}
    />
  );
}

/** The same on a phone: the whole card opens the question. */
export function QuestionCards({ rows, onOpen }: QuestionListProps) {
  return (
    <View className="questions-cards">
      {rows.map((row) => (
        <Card key={row.id} id={`question-card-${row.id}`} onTap={() => onOpen(row)}>
          <View className="row between wrap g2">
            <StateTags row={row} />
            {validityWords(row) && <View className="note t2">{validityWords(row)}</View>}
          </View>
          <View className="questions-card-stem b">{row.stem || "（题干还没写）"}</View>
          <View className="row between g3">
            <View className="note t2">{kindWords(row)}</View>
            {row.statistics && <FacilityCell row={row} />}
          </View>
        </Card>
      ))}
    </View>
  );
}

function StateTags({ row }: { row: QuestionRow }) {
  return (
    <View className="row wrap g1">
      {looksOf(row).map(({ short, tone }) => (
        <Tag key={short} tone={tone}>
          {short}
        </Tag>
      ))}
      {row.isMineToReview && (
        <Tag tone="sky" icon="eye">
          等您看
        </Tag>
      )}
    </View>
  );
}

function FacilityCell({ row: { statistics } }: { row: QuestionRow }) {
  if (!statistics || statistics.facility === null) return <View className="note t3 nb">–</View>;
  const percent = Math.round(statistics.facility);
  const [doubt] = statistics.suspicions;
  return (
    <View className="questions-facility">
      <View className="row g2">
        <View className="questions-ribbon">
          <Ribbon percent={percent} label="答对的" tone={doubt ? "gold" : "action"} isThin />
        </View>
        <View className="note nb">{percent}%</View>
      </View>
      {doubt && <View className="tiny gold">{suspicionWords[doubt]}</View>}
    </View>
  );
}

function ChangedWords({ row: { changedAt, changedBy } }: { row: QuestionRow }) {
  if (!changedAt) return <View className="note t3 nb">随程序带来</View>;
  return (
    <View className="note t2 nb">
      {changedBy}
      <View className="tiny t3">{momentWords(changedAt)}</View>
    </View>
  );
}
