import { View } from "@tarojs/components";
import type { TicketView } from "#shared/tickets/ticket-schemas";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { DiscIcon } from "../ui/list-row";
import { groundOf, outcomeOf } from "../ui/ticket-words";

/** What was answered in the end: a closing with its outcome, or a refusal with its ground. */
export function TicketAnswer({ ticket }: { ticket: TicketView }) {
  const { closing, refusal, status } = ticket;
  if (closing) {
    return (
      <Card className="col g3">
        <View className="row">
          <DiscIcon name="check" tone="good" />
          <View className="grow">
            <Heading level={3} className="b">
              给您的答复
            </Heading>
            <View className="note t2">{outcomeOf(closing.outcome)}</View>
          </View>
        </View>
        <View id="ticket-closing" className="ticket-words read">
          {closing.answer}
        </View>
      </Card>
    );
  }
  if (!refusal || status === "overturned") return null;
  return (
    <Card className="col g3">
      <View className="row">
        <DiscIcon name="info" tone="quiet" />
        <View className="grow">
          <Heading level={3} className="b">
            为什么没有受理
          </Heading>
          <View className="note t2">{groundOf(refusal.ground)}</View>
        </View>
      </View>
      <View id="ticket-refusal" className="ticket-words read">
        {refusal.words}
      </View>
    </Card>
  );
}
