import { View } from "@tarojs/components";
import { useState } from "react";
import type { Clock, TicketView } from "#shared/tickets/ticket-schemas";
import { Card } from "../ui/card";
import { type CalendarDay, DayCalendar } from "../ui/day-calendar";
import { Heading } from "../ui/heading";
import { MoreLink } from "../ui/more-link";
import { Sheet } from "../ui/sheet";
import { ClockBoxes } from "../ui/ticket-card";
import { leftDaysWords } from "../ui/ticket-status-words";
import { shortDay } from "./day-words";

/** The applicant's own clock, the centre's, and the sum day by day. */
export function TicketClocks({ ticket }: { ticket: TicketView }) {
  const { totalClock, centreClock } = ticket;
  const [isExplained, setIsExplained] = useState(false);
  if (!totalClock) return null;
  return (
    <Card>
      <View className="row between">
        <Heading level={3} className="b">
          {centreClock ? "两只钟" : "您的钟"}
        </Heading>
        <MoreLink id="clock-rule" onTap={() => setIsExplained(true)}>
          怎么算的
        </MoreLink>
      </View>
      <OneClock id="clock-total" name="您的总时间" clock={totalClock} isMain>
        {usedWords(totalClock)}
        {totalClock.dueOn && !isStopped(totalClock) && (
          <>
            ，最晚
            <View className="ticket-inline b">{shortDay(totalClock.dueOn)}</View>
          </>
        )}
        。换单位也不重算。
      </OneClock>
      {centreClock && (
        <OneClock id="clock-centre" name="这家机构的时间" clock={centreClock}>
          {receivedWords(totalClock, centreClock)}，{usedWords(centreClock)}。
        </OneClock>
      )}
      <DayByDay clock={totalClock} />
      <Sheet isOpen={isExplained} title="怎么算的" onClose={() => setIsExplained(false)}>
        <View className="col g3 read">
          <View>交上来的第二天起算，只算工作日：周末和节假日不算，调休上班的周末照常算。</View>
          <View>
            您的总时间从交上来那天算起，换单位也不重算。这家机构的时间，从转到它那儿算起。
          </View>
          <View>
            要您补材料的时候，两只钟都停，补齐了再接着走。告诉您受理还是不受理，钟就停了。
          </View>
          <View className="t2">{totalClock.limitDays} 个工作日是办理约定，不是法定期限。</View>
        </View>
      </Sheet>
    </Card>
  );
}

interface OneClockProps {
  id: string;
  name: string;
  clock: Clock;
  isMain?: boolean;
  children: React.ReactNode;
}

function OneClock({ id, name, clock, isMain = false, children }: OneClockProps) {
  return (
    <View id={id} className="ticket-clock">
      <View className="row between wrap g2">
        <View className="label b">{name}</View>
        <View className={leftClass(clock, isMain)}>{leftDaysWords(clock)}</View>
      </View>
      <ClockBoxes clock={clock} />
      <View className="note t2">
        {children}
        {clock.isProvisional && "跨到的那一年放假安排还没公布，日子是暂定的。"}
      </View>
    </View>
  );
}

function leftClass(clock: Clock, isMain: boolean): string {
  if (isStopped(clock)) return "label t2";
  if (clock.leftDays <= 0) return "b bad";
  return isMain ? "b gold" : "label t2";
}

function isStopped({ state }: Clock): boolean {
  return state === "stopped";
}

function usedWords(clock: Clock): string {
  const { usedDays, limitDays } = clock;
  return isStopped(clock)
    ? `钟停了，约定 ${limitDays} 个工作日`
    : `用了 ${usedDays} / ${limitDays}`;
}

function receivedWords(total: Clock, centre: Clock): string {
  const isFirst = centre.startedOn === total.startedOn;
  return isFirst ? "从交上来的第二天起算" : `${shortDay(centre.startedOn)}转到这里，从第二天起算`;
}

function DayByDay({ clock }: { clock: Clock }) {
  const [isOpen, setIsOpen] = useState(!isStopped(clock));
  const hasMakeUp = clock.days.some(({ note }) => note === "班");
  return (
    <View className="ticket-days">
      <View className="row">
        <MoreLink isExpanded={isOpen} onTap={() => setIsOpen(!isOpen)}>
          一天一天看
        </MoreLink>
      </View>
      {isOpen && (
        <View id="clock-days" className="ticket-calendar">
          <DayCalendar days={clock.days.map(calendarDay)} label={calendarWords(clock)} />
          {hasMakeUp && <View className="note t3">“班”是调休上班日，照常计入。</View>}
        </View>
      )}
    </View>
  );
}

type Day = Clock["days"][number];

const calendarKinds: Record<Day["kind"], CalendarDay["kind"]> = {
  start: "rest",
  counted: "counted",
  paused: "paused",
  rest: "rest",
  left: "left",
  due: "last",
};

function calendarDay(day: Day): CalendarDay {
  const isToday = day.isToday && (day.kind === "counted" || day.kind === "left");
  return {
    date: day.day,
    kind: isToday ? "today" : calendarKinds[day.kind],
    note: dayNote(day),
  };
}

function dayNote({ kind, number, note, isToday }: Day): string {
  if (kind === "start") return "提交";
  if (kind === "due") return isToday ? "今天" : "最晚";
  if (kind === "paused") return "停";
  if (kind === "rest") return note ?? "休";
  return [isToday ? "今" : "", number ?? "", note ?? ""].filter((part) => part !== "").join(" ");
}

function calendarWords({ startedOn, dueOn, usedDays, days }: Clock): string {
  const paused = days.filter(({ kind }) => kind === "paused").length;
  const until = dueOn ? `到 ${shortDay(dueOn)}` : "";
  const pausedWords = paused > 0 ? `，其中停了 ${paused} 天` : "";
  return `${shortDay(startedOn)}${until}，已用 ${usedDays} 个工作日${pausedWords}`;
}
