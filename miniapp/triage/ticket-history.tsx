import { View } from "@tarojs/components";
import type { TriageTicket } from "#shared/tickets/ticket-schemas";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { Icon } from "../ui/icon";
import { timelineOf } from "../ui/ticket-words";
import { Timeline } from "../ui/timeline";

/** Every step, newest first, and whether the chain of records is whole. */
export function TicketHistory({ ticket }: { ticket: TriageTicket }) {
  const { history, isHistoryIntact } = ticket;
  return (
    <Card className="col g3">
      <View className="row between wrap">
        <Heading className="lead">经过</Heading>
        {isHistoryIntact ? (
          <View id="history-mark" className="bench-mark note good">
            <Icon name="link" size={16} />
            记录完整，未被改动
          </View>
        ) : (
          <View id="history-mark" className="bench-mark note bad">
            <Icon name="warn" size={16} />
            记录对不上，请报告管理员
          </View>
        )}
      </View>
      <Timeline items={timelineOf(history, "desk")} />
    </Card>
  );
}
