import { View } from "@tarojs/components";
import type { TriageTicket } from "#shared/tickets/ticket-schemas";
import { useSession } from "../api/session";
import { goTo } from "../platform/navigation";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { Icon } from "../ui/icon";
import { MoreLink } from "../ui/more-link";
import { timelineOf } from "../ui/ticket-words";
import { Timeline } from "../ui/timeline";

/** Every step, newest first, and whether the chain of records is whole. */
export function TicketHistory({ ticket }: { ticket: TriageTicket }) {
  const { history, isHistoryIntact } = ticket;
  const isCoordinator = useSession()?.account.role === "coordinator";
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
      {isCoordinator && (
        <MoreLink
          id="history-looks"
          onTap={() => void goTo("/trust/looks-page", { ticket: ticket.id })}
        >
          谁看过这件申请
        </MoreLink>
      )}
    </Card>
  );
}
