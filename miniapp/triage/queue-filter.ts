import { useCallback, useState } from "react";
import type { UnitView } from "#shared/centres/centre-schemas";
import { type RightKind, rightKinds, rightWords } from "#shared/rights/right-kinds";
import { type TicketStatus, ticketStatuses } from "#shared/tickets/ticket-statuses";
import { currentSession } from "../api/session";
import { countyWords } from "../api/use-regions";
import { hasShape } from "../platform/kept-shape";
import { readStored, writeStored } from "../platform/storage";
import { deskStatuses, groupTitles } from "./desk-words";

export const queueShows = ["open", "mine", "unclaimed", "all"] as const;
export type QueueShow = (typeof queueShows)[number];
export const filterDues = ["breached", "due_today", "two_days"] as const;
type FilterDue = (typeof filterDues)[number];

/** What of the queue is looked at; null does not narrow it. */
export interface QueueFilter {
  show: QueueShow;
  status: TicketStatus | null;
  right: RightKind | null;
  /** A unit's code, or a county's. */
  place: string | null;
  due: FilterDue | null;
}

export const noNarrowing = { status: null, right: null, place: null, due: null } as const;
const wholeQueue: QueueFilter = { show: "open", ...noNarrowing };

export interface FilterDesk {
  filter: QueueFilter;
  change: (some: Partial<QueueFilter>) => void;
}

/** Remembered on this device for this account, signed out or not: it names nobody. What is searched for is not kept. */
export function useQueueFilter(show: string | undefined): FilterDesk {
  const [filter, setFilter] = useState(() => withShow(readFilter(), show));
  const change = useCallback((some: Partial<QueueFilter>) => {
    setFilter((before) => {
      const after = { ...before, ...some };
      writeStored(storageKey(), after);
      return after;
    });
  }, []);
  return { filter, change };
}

/** The narrowing in words, one for each: 等受理, 商标, 呼和浩特市. */
export function filterWords(
  { status, right, place, due }: QueueFilter,
  units: readonly UnitView[] | undefined,
): string[] {
  return [
    status && deskStatuses[status].short,
    right && rightWords[right].name,
    place && placeWords(units, place),
    due && groupTitles[due],
  ].filter((words) => words !== null);
}

/** What a unit or county is called; until the list is there, merely that it is one. */
export function placeWords(units: readonly UnitView[] | undefined, code: string): string {
  const unit = units?.find((one) => one.code === code);
  return unit?.name ?? (countyWords(units, code) || "选定的地方");
}

function withShow(filter: QueueFilter, show: string | undefined): QueueFilter {
  if (show === "all" || show === "open") return { ...filter, show };
  return filter;
}

function readFilter(): QueueFilter {
  const stored = readStored(storageKey());
  return isFilter(stored) ? stored : wholeQueue;
}

function isFilter(stored: unknown): stored is QueueFilter {
  const isShaped = hasShape<QueueFilter>(stored, {
    show: "string",
    status: "text or null",
    right: "text or null",
    place: "text or null",
    due: "text or null",
  });
  if (!isShaped) return false;
  const { show, status, right, place, due } = stored;
  return (
    queueShows.includes(show) &&
    isOneOf(ticketStatuses, status) &&
    isOneOf(rightKinds, right) &&
    isOneOf(filterDues, due) &&
    (place === null || /^15\d{4}$/.test(place))
  );
}

function isOneOf<Value>(all: readonly Value[], value: Value | null): boolean {
  return value === null || all.includes(value);
}

function storageKey(): string {
  return `queue-filter:${currentSession()?.account.id ?? "nobody"}`;
}
