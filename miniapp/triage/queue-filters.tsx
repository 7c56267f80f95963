import { View } from "@tarojs/components";
import { useState } from "react";
import { rightKinds, rightWords } from "#shared/rights/right-kinds";
import { type TicketStatus, ticketStatuses } from "#shared/tickets/ticket-statuses";
import { unitsOf, useRegions } from "../api/use-regions";
import { Button } from "../ui/button";
import "../ui/choices.scss";
import { Icon } from "../ui/icon";
import { MoreLink } from "../ui/more-link";
import { Sheet } from "../ui/sheet";
import { Tappable } from "../ui/tappable";
import { deskStatuses, groupTitles } from "./desk-words";
import { ChipGroup, PlaceChoices } from "./filter-choices";
import {
  type FilterDesk,
  filterDues,
  filterWords,
  noNarrowing,
  type QueueFilter,
} from "./queue-filter";
import type { Overview } from "./use-overview";

type Section = "status" | "right" | "place" | "due";
const sectionNames: Record<Section, string> = {
  status: "状态",
  right: "权利",
  place: "地方",
  due: "到期",
};
const sections = Object.keys(sectionNames) as Section[];

interface QueueFiltersProps extends FilterDesk {
  /** How many there are of each status; the choices do without. */
  statuses: Overview["statuses"] | undefined;
  /** A sheet is open: the page's keys have to wait. */
  onOpenChange: (isOpen: boolean) => void;
}

/** What narrows the queue: a row on a wide screen, one button with a sheet on a phone. */
export function QueueFilters(props: QueueFiltersProps) {
  const { filter, change, statuses, onOpenChange } = props;
  const [opened, setOpened] = useState<Section | "every" | undefined>(undefined);
  const regions = useRegions();
  const units = unitsOf(regions);
  const words = filterWords(filter, units);
  const open = (section: Section | "every" | undefined) => {
    setOpened(section);
    onOpenChange(section !== undefined);
  };
  const shown = opened === "every" ? sections : sections.filter((one) => one === opened);
  const choose = (some: Partial<QueueFilter>) => {
    change(some);
    // A place is chosen in two steps; whoever opened one question has answered it.
    if (opened !== "every" && opened !== "place") open(undefined);
  };
  return (
    <View className="queue-filters">
      <View className="wide-only">
        <View className="row g2 wrap">
          {sections.map((section) => (
            <FilterButton
              key={section}
              id={`filter-${section}`}
              name={sectionNames[section]}
              value={wordOf(section, filter, units)}
              onTap={() => open(section)}
            />
          ))}
        </View>
      </View>
      <View className="narrow-only">
        <FilterButton
          id="filter-every"
          name="筛选"
          value={words.length > 0 ? words.join("、") : undefined}
          onTap={() => open("every")}
        />
      </View>
      {words.length > 0 && (
        <MoreLink id="filter-clear" onTap={() => change(noNarrowing)}>
          清掉筛选
        </MoreLink>
      )}
      <Sheet
        isOpen={opened !== undefined}
        title="筛选"
        onClose={() => open(undefined)}
        foot={
          <Button id="filter-done" onTap={() => open(undefined)}>
            看结果
          </Button>
        }
      >
        <View className="col g4">
          {shown.includes("status") && (
            <ChipGroup
              label={sectionNames.status}
              items={statusItems(statuses, filter.status)}
              value={filter.status}
              onChoose={(status) => choose({ status })}
            />
          )}
          {shown.includes("right") && (
            <ChipGroup
              label={sectionNames.right}
              items={rightKinds.map((key) => ({ key, label: rightWords[key].name }))}
              value={filter.right}
              onChoose={(right) => choose({ right })}
            />
          )}
          {shown.includes("place") && (
            <PlaceChoices
              regions={regions}
              value={filter.place}
              onChoose={(place) => choose({ place })}
            />
          )}
          {shown.includes("due") && (
            <ChipGroup
              label={sectionNames.due}
              items={filterDues.map((key) => ({ key, label: groupTitles[key] }))}
              value={filter.due}
              onChoose={(due) => choose({ due })}
            />
          )}
        </View>
      </Sheet>
    </View>
  );
}

function wordOf(
  section: Section,
  filter: QueueFilter,
  units: Parameters<typeof filterWords>[1],
): string | undefined {
  return filterWords({ ...filter, ...noNarrowing, [section]: filter[section] }, units)[0];
}

/** Those that occur, and the chosen one; all while nothing has been counted. */
function statusItems(statuses: Overview["statuses"] | undefined, chosen: TicketStatus | null) {
  const counts = new Map(statuses?.map(({ status, count }) => [status, count]));
  return ticketStatuses
    .filter((status) => status !== "draft")
    .filter((status) => !statuses || counts.has(status) || status === chosen)
    .map((status) => {
      const { short } = deskStatuses[status];
      return { key: status, label: statuses ? `${short} ${counts.get(status) ?? 0}` : short };
    });
}

interface FilterButtonProps {
  id: string;
  name: string;
  /** What is chosen; nothing narrows without it. */
  value: string | undefined;
  onTap: () => void;
}

function FilterButton({ id, name, value, onTap }: FilterButtonProps) {
  return (
    <Tappable
      id={id}
      className={`chip queue-filter ${value ? "queue-filter-on" : ""}`}
      label={`${name}：${value ?? "不限"}`}
      onTap={onTap}
    >
      {id === "filter-every" && <Icon name="filter" size={18} />}
      <View className="ell">{value ?? name}</View>
      <Icon name="down" size={16} />
    </Tappable>
  );
}
