import { ScrollView, Text, View } from "@tarojs/components";
import type { RegionOverview } from "#shared/reports/report-schemas";
import { aria } from "../ui/aria";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { Tappable } from "../ui/tappable";
import { shortUnit } from "./overview-words";

type Unit = RegionOverview["units"][number];

/** Where each unit's tile lies, west to east and north to south: a sketch, no map of borders. */
const places: Readonly<Record<string, readonly [column: number, row: number]>> = {
  "150781": [4.5, 0],
  "150700": [5.5, 0],
  "152200": [5, 1],
  "152501": [3.5, 2],
  "152500": [4.5, 2],
  "150500": [5.5, 2],
  "152900": [0, 3],
  "150800": [1, 3],
  "150200": [2, 3],
  "150900": [3, 3],
  "150400": [5, 3],
  "150300": [0.5, 4],
  "150600": [1.5, 4],
  "150100": [2.5, 4],
};
const columns = 6.5;
const shades = [1, 2, 3, 4, 5];

interface UnitMapProps {
  units: readonly Unit[];
  /** The words the table below is searched for. */
  chosen: string;
  onChoose: (unitName: string) => void;
}

/** What is open by place: the fuller, the deeper; a tap looks for its centres below. */
export function UnitMap({ units, chosen, onChoose }: UnitMapProps) {
  const most = Math.max(...units.map(({ open }) => open), 1);
  return (
    <Card className="unit-card">
      <View className="row between wrap">
        <Heading className="lead">各盟市在办</Heading>
        <View className="tiny t3">方位示意，不是行政区划图</View>
      </View>
      <ScrollView scrollX enhanced showScrollbar={false} className="unit-scroll">
        <View className="unit-map" {...aria({ role: "list", label: "各盟市在办的件数" })}>
          {units.map((unit) => (
            <UnitTile
              key={unit.code}
              unit={unit}
              shade={shadeOf(unit.open, most)}
              isChosen={chosen === unit.name}
              onTap={() => onChoose(chosen === unit.name ? "" : unit.name)}
            />
          ))}
        </View>
      </ScrollView>
      <View className="row between wrap tiny t3">
        <View className="row g1" {...aria({ isHidden: true })}>
          少
          {shades.map((shade) => (
            <View key={shade} className={`unit-key unit-shade-${shade}`} />
          ))}
          多
        </View>
        <View className="row g2 wrap">
          <View className="row g1">
            <View className="unit-dot unit-dot-now" />
            今天到期或已超期
          </View>
          <View className="row g1">
            <View className="unit-dot unit-dot-next" />
            下个工作日到期
          </View>
        </View>
      </View>
    </Card>
  );
}

interface UnitTileProps {
  unit: Unit;
  shade: number;
  isChosen: boolean;
  onTap: () => void;
}

function UnitTile({ unit, shade, isChosen, onTap }: UnitTileProps) {
  const [column, row] = places[unit.code] ?? [0, 0];
  const due = dueOf(unit);
  return (
    <View
      className="unit-place"
      style={{ left: `${(column / columns) * 100}%`, top: `${row * 18.75}%` }}
      {...aria({ role: "listitem" })}
    >
      <Tappable
        id={`unit-${unit.code}`}
        className="unit-tile"
        label={`${unit.name}，在办 ${unit.open} 件${due ? `，${due.words}` : ""}`}
        isSelected={isChosen}
        onTap={onTap}
      >
        <View className={`unit-edge unit-edge-${isChosen ? "chosen" : (due?.when ?? "none")}`}>
          <View className={`unit-face unit-shade-${shade}`} />
        </View>
        <View className="unit-words">
          <View className="unit-name">
            {halvesOf(shortUnit(unit.name)).map((half) => (
              <Text key={half} className="nb">
                {half}
              </Text>
            ))}
          </View>
          <View>{unit.open} 件</View>
        </View>
      </Tappable>
      {due && <View className={`unit-badge unit-badge-${due.when}`}>{due.count}</View>}
    </View>
  );
}

/** Four characters are wider than a tile on a phone: they break in the middle, if at all. */
function halvesOf(name: string): string[] {
  return name.length === 4 ? [name.slice(0, 2), name.slice(2)] : [name];
}

function dueOf({ dueNow, dueNext }: Unit) {
  if (dueNow > 0) {
    return { when: "now", count: dueNow, words: `${dueNow} 件今天到期或已超期` } as const;
  }
  if (dueNext > 0) {
    return { when: "next", count: dueNext, words: `${dueNext} 件下个工作日到期` } as const;
  }
  return undefined;
}

/** 1 for nothing, 5 for the fullest. */
function shadeOf(open: number, most: number): number {
  return open === 0 ? 1 : 1 + Math.max(1, Math.round((open / most) * 4));
}
