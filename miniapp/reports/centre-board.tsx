import { Image, View } from "@tarojs/components";
import { useState } from "react";
import { goTo } from "../platform/navigation";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Chips } from "../ui/choices";
import { CellLink, DataTable } from "../ui/data-table";
import { EmptyFace } from "../ui/faces";
import { Heading } from "../ui/heading";
import { Ribbon } from "../ui/ribbon";
import { SearchField } from "../ui/search-field";
import { SampleTag, Tag } from "../ui/tag";
import { type CentreOrder, centreOrders, centresShown } from "./centre-order";
import { sparkAddress } from "./chart-drawing";
import { type Centre, daysWords, meanWords } from "./overview-words";

interface CentreBoardProps {
  centres: readonly Centre[];
  search: string;
  onSearch: (words: string) => void;
}

const orders = centreOrders.map(({ key, label }) => ({ key, label, id: `order-${key}` }));

/** Every centre in a row: what needs looking at is on top. */
export function CentreBoard({ centres, search, onSearch }: CentreBoardProps) {
  const [order, setOrder] = useState<CentreOrder>("urgent");
  const shown = centresShown(centres, search, order);
  return (
    <View className="overview-column">
      <View className="row between wrap">
        <View className="row g2">
          <Heading className="lead">{centres.length} 家</Heading>
          {centres.some(({ isSample }) => isSample) && <SampleTag />}
        </View>
        <View className="centre-tools">
          <View className="centre-search">
            <SearchField
              id="centre-search"
              label="找一家"
              placeholder="名称或盟市"
              value={search}
              onChange={onSearch}
            />
          </View>
          <Button
            id="centre-import"
            kind="outline"
            size="small"
            iconBefore="upload"
            onTap={() => void goTo("/coordinator/directory-import-page")}
          >
            导入名单
          </Button>
        </View>
      </View>
      <Chips label="谁在上面" items={orders} value={order} onChange={setOrder} />
      {shown.length === 0 ? (
        <EmptyFace
          title="没有找到"
          text="换几个字试试，比如一个盟市的名字。"
          action="看全部"
          onAction={() => onSearch("")}
        />
      ) : (
        <>
          <View className="wide-only">
            <CentreTable centres={shown} />
          </View>
          <View className="narrow-only centre-cards">
            {shown.map((centre) => (
              <CentreCardOf key={centre.id} centre={centre} />
            ))}
          </View>
        </>
      )}
    </View>
  );
}

function CentreTable({ centres }: { centres: readonly Centre[] }) {
  return (
    <DataTable
      label="各家的数字"
      keyOf={({ id }) => id}
      groups={[{ key: "all", rows: centres }]}
      columns={[
        {
          key: "name",
          title: "名称",
          cell: (centre) => (
            <View className="row g2 nb">
              <CellLink onTap={() => openCentre(centre)}>{centre.name}</CellLink>
              <PausedTag centre={centre} />
            </View>
          ),
        },
        {
          key: "unit",
          title: "盟市",
          cell: ({ unitName }) => <View className="t2 nb">{unitName}</View>,
        },
        { key: "load", title: "在办 / 上限", cell: (centre) => <LoadBar centre={centre} /> },
        { key: "due", title: "快到期", cell: (centre) => <DueTags centre={centre} /> },
        {
          key: "answer",
          title: "首次答复，中位",
          isNumber: true,
          cell: ({ medianAnswerDays }) => <View className="nb">{daysWords(medianAnswerDays)}</View>,
        },
        { key: "weeks", title: "收到，近 8 周", cell: (centre) => <Spark centre={centre} /> },
        {
          key: "satisfaction",
          title: "满意",
          isNumber: true,
          cell: (centre) => <Satisfaction centre={centre} />,
        },
      ]}
    />
  );
}

/** Where it is, what it does, and its number to call. */
function openCentre({ id }: Centre) {
  void goTo("/centres/centre-page", { id });
}

/** On a phone. */
function CentreCardOf({ centre }: { centre: Centre }) {
  return (
    <Card id={`centre-${centre.id}`} className="col g2" onTap={() => openCentre(centre)}>
      <View className="row between">
        <View className="row g2 wrap">
          <View className="b">{centre.name}</View>
          <PausedTag centre={centre} />
        </View>
        <View className="note t2 nb">{centre.unitName}</View>
      </View>
      <View className="row g2">
        <View className="note t2 nb">在办</View>
        <LoadBar centre={centre} />
      </View>
      <View className="row between wrap note t2">
        <DueTags centre={centre} />
        <View className="nb">首次答复 {daysWords(centre.medianAnswerDays)}</View>
      </View>
      <View className="row between note t2">
        <Spark centre={centre} />
        <View className="row g1 nb">
          满意
          <Satisfaction centre={centre} />
        </View>
      </View>
    </Card>
  );
}

function PausedTag({ centre }: { centre: Centre }) {
  return centre.isActive ? null : <Tag tone="gold">暂停接收</Tag>;
}

const nearlyFull = 0.8;

function LoadBar({ centre: { name, load, capacity } }: { centre: Centre }) {
  const share = capacity === 0 ? Math.min(load, 1) : load / capacity;
  return (
    <View className="centre-load">
      <Ribbon percent={share * 100} label={`${name}在办`} tone={loadTone(share)} isThin />
      <View className="centre-load-words nb">
        {load} / {capacity}
      </View>
    </View>
  );
}

function loadTone(share: number): "action" | "gold" | "bad" {
  if (share >= 1) return "bad";
  return share >= nearlyFull ? "gold" : "action";
}

function DueTags({ centre: { breached, dueSoon } }: { centre: Centre }) {
  if (breached + dueSoon === 0) return <View className="t3 nb">没有快到期的</View>;
  return (
    <View className="row g1">
      {breached > 0 && (
        <Tag tone="bad" icon="warn">
          超期 {breached} 件
        </Tag>
      )}
      {dueSoon > 0 && (
        <Tag tone="gold" icon="clock">
          {dueSoon} 件
        </Tag>
      )}
    </View>
  );
}

function Spark({ centre: { name, weeks } }: { centre: Centre }) {
  const label = `${name}近 ${weeks.length} 周每周收到：${weeks.join("、")} 件`;
  return (
    <View {...aria({ role: "img", label })}>
      <Image className="centre-spark" mode="aspectFit" src={sparkAddress(weeks)} />
    </View>
  );
}

function Satisfaction({ centre: { satisfaction, ratings } }: { centre: Centre }) {
  return (
    <View className="nb">
      {meanWords(satisfaction)}
      {ratings > 0 && <View className="centre-ratings tiny t3">（{ratings} 人）</View>}
    </View>
  );
}
