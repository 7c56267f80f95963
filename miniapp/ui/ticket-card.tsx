import { View } from "@tarojs/components";
import type { ClockBrief, TicketCard as TicketCardView } from "#shared/tickets/ticket-schemas";
import { isOver } from "#shared/tickets/ticket-statuses";
import { Card } from "./card";
import { boxesOf, DayBoxes, toneOf } from "./day-boxes";
import { Heading } from "./heading";
import { Icon } from "./icon";
import { momentWords } from "./moment-words";
import { Tag } from "./tag";
import { holderOf, leftDaysWords, statusLooks } from "./ticket-status-words";
import "./ticket-card.scss";

interface TicketCardProps {
  ticket: TicketCardView;
  onTap: () => void;
}

/** One of my requests: its state, who has it, and the working days that are left. */
export function TicketCard({ ticket, onTap }: TicketCardProps) {
  const { status, number, title, totalClock, updatedAt } = ticket;
  const look = statusLooks[status];
  const isRunning = totalClock !== null && !isOver(status);
  return (
    <Card id={`ticket-${ticket.id}`} onTap={onTap}>
      <View className="row between">
        <View className="row g2 wrap">
          <Tag tone={look.tone}>{look.short}</Tag>
          {ticket.isRatingAsked && <Tag tone="gold">请您评价</Tag>}
          <View className="note t3">{number}</View>
        </View>
        <Icon name="next" size={20} className="t3" />
      </View>
      <Heading level={3} className="ticket-card-title b">
        {title || "还没有写是什么事"}
      </Heading>
      {isRunning && <ClockBoxes clock={totalClock} />}
      <View className="ticket-card-foot row between note">
        <View className="t2">
          {holderOf(ticket)}
          {look.doing}
        </View>
        {isRunning ? (
          <View className={totalClock.leftDays <= 0 ? "b bad" : "b gold"}>
            {leftDaysWords(totalClock)}
            {isTentative(totalClock) && "（暂定）"}
          </View>
        ) : (
          <View className="t3">{momentWords(updatedAt)}</View>
        )}
      </View>
    </Card>
  );
}

/** Days lie ahead, and the holidays among them are not published yet. */
function isTentative({ isProvisional, state, leftDays }: ClockBrief): boolean {
  return isProvisional && state !== "stopped" && leftDays > 0;
}

/** The boxes of a clock; a pause shows as one box at least. */
export function ClockBoxes({ clock }: { clock: ClockBrief }) {
  const { limitDays, usedDays, leftDays, pausedDays, state } = clock;
  const stands = state === "paused" || state === "stopped";
  return (
    <DayBoxes
      days={boxesOf({
        limitDays,
        usedDays,
        ...(stands && { pausedDays: state === "paused" ? Math.max(1, pausedDays) : 0 }),
      })}
      tone={stands ? "calm" : toneOf(leftDays)}
      label={`${limitDays} 个工作日里用了 ${usedDays} 个，${leftDaysWords(clock)}`}
    />
  );
}
