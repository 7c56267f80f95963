import { View } from "@tarojs/components";
import type { Clock, TriageTicket } from "#shared/tickets/ticket-schemas";
import { Card } from "../ui/card";
import { DayBoxes, toneOf } from "../ui/day-boxes";
import { type CalendarDay, DayCalendar } from "../ui/day-calendar";
import { Heading } from "../ui/heading";
import { dayWords } from "../ui/moment-words";
import { dueOf } from "./desk-words";

interface TicketClocksProps {
  ticket: TriageTicket;
  isCoordinator: boolean;
}

/** The applicant's time and the centre's, and the sum day by day. */
export function TicketClocks({ ticket, isCoordinator }: TicketClocksProps) {
  const { totalClock, centreClock } = ticket;
  const totalDue = totalClock.dueOn ?? "";
  const centreDue = centreClock?.dueOn ?? totalDue;
  return (
    <Card className="col g3">
      <Heading className="lead">{centreClock ? "两只钟" : "时间"}</Heading>
      <ClockPart title="申请人总时间" clock={totalClock} isFirst={totalDue < centreDue} />
      {centreClock && (
        <View className="bench-clock-next">
          <ClockPart
            title={isCoordinator ? "承办单位时间" : "本单位时间"}
            clock={centreClock}
            isFirst={centreDue < totalDue}
          />
        </View>
      )}
      <DayCalendar days={calendarOf(totalClock)} label={sumWords(totalClock)} />
      {totalClock.isProvisional && (
        <View className="tiny t3">跨到的年份还没有公布放假安排，日期先按周末推算。</View>
      )}
      <View className="tiny t3">这是办理约定，不是法定期限。</View>
    </Card>
  );
}

interface ClockPartProps {
  title: string;
  clock: Clock;
  /** It runs out before the other one. */
  isFirst: boolean;
}

function ClockPart({ title, clock, isFirst }: ClockPartProps) {
  const { words, tone, days } = dueOf(clock);
  const isRunning = clock.state === "running" || clock.state === "breached";
  return (
    <View className="col g2">
      <View className="row between">
        <View className="b">{title}</View>
        <View className={`b ${isRunning ? toneClass[toneOf(clock.leftDays)] : "t2"}`}>{words}</View>
      </View>
      <DayBoxes
        days={days}
        tone={isRunning && tone !== "paused" ? tone : "calm"}
        label={`${clock.limitDays} 个工作日里用了 ${clock.usedDays} 个，${words}`}
      />
      <View className="note t2">{dueWords(clock, isFirst)}</View>
    </View>
  );
}

const toneClass = { calm: "t2", soon: "gold", due: "bad" } as const;

function dueWords({ state, dueOn, usedDays }: Clock, isFirst: boolean): string {
  if (state === "stopped") return `已经答复，用了 ${usedDays} 个工作日`;
  if (dueOn === null) return "";
  const day = dayWords(dueOn);
  if (state === "paused") return `材料今天齐的话，最晚 ${day}`;
  return `最晚 ${day}${isFirst ? "，这个先到" : ""}`;
}

function calendarOf(clock: Clock): CalendarDay[] {
  return clock.days.map(({ day, kind, number, note, isToday }) => ({
    date: day,
    kind: isToday && kind !== "paused" ? "today" : calendarKinds[kind],
    note: (isToday && kind === "counted" ? "今 " : "") + noteOf(kind, number, note),
  }));
}

type DayKind = Clock["days"][number]["kind"];

const calendarKinds: Record<DayKind, CalendarDay["kind"]> = {
  start: "rest",
  counted: "counted",
  paused: "paused",
  rest: "rest",
  left: "left",
  due: "last",
};

function noteOf(kind: DayKind, number: number | null, note: string | null): string {
  if (kind === "start") return "提交";
  if (kind === "due") return "最晚";
  if (kind === "paused") return "停";
  if (kind === "rest") return note ?? "休";
  return note === null ? `${number}` : `${number} ${note}`;
}

function sumWords({ startedOn, usedDays, days, dueOn, state }: Clock): string {
  const paused = days.filter(({ kind }) => kind === "paused").length;
  const stood = paused > 0 ? `，其中停了 ${paused} 天` : "";
  const until = state !== "stopped" && dueOn ? `，最晚 ${dayWords(dueOn)}` : "";
  return `${dayWords(startedOn)}提交，用了 ${usedDays} 个工作日${stood}${until}`;
}
