import { View } from "@tarojs/components";
import type { TicketView } from "#shared/tickets/ticket-schemas";
import { goTo } from "../platform/navigation";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { DiscIcon } from "../ui/list-row";
import { momentWords } from "../ui/moment-words";
import { holderOf } from "../ui/ticket-status-words";
import { carryWords } from "./carried-words";
import type { Duplicate } from "./use-duplicates";

interface DuplicatesCardProps {
  draft: TicketView;
  duplicates: readonly Duplicate[];
}

/** Requests of the same person that may be about the same: add to one, or send this one all the same. */
export function DuplicatesCard({ draft, duplicates }: DuplicatesCardProps) {
  if (duplicates.length === 0) return null;
  return (
    <Card id="preview-duplicates" className="col g3">
      <View className="row top">
        <DiscIcon name="inbox" tone="gold" />
        <View className="grow">
          <Heading level={3} className="b">
            您好像有同一件事在办
          </Heading>
          <View className="note t2">
            加到那一件里，承办人能一起看；不是一回事，就在下面单独提交。
          </View>
        </View>
      </View>
      {duplicates.map(({ ticket, alike }) => (
        <View key={ticket.id} className="preview-duplicate col g2">
          <View className="b">{ticket.title}</View>
          <View className="note t2">
            {ticket.number}，{holderOf(ticket)}，{momentWords(ticket.updatedAt)}
          </View>
          <View className="note t2">{alikeWords(alike)}</View>
          <Button
            kind="soft"
            size="small"
            isWide
            iconBefore="message"
            label={`加到“${ticket.title}”里`}
            onTap={() => addTo(ticket.id, draft)}
          >
            加到那一件里
          </Button>
        </View>
      ))}
    </Card>
  );
}

function alikeWords(alike: Duplicate["alike"]): string {
  if (alike.length > 1) return "证号和对方都一样";
  return alike.includes("right_number") ? "证号一样" : "对方一样";
}

function addTo(ticketId: string, draft: TicketView): void {
  const { story = "" } = draft.parts.facts ?? {};
  carryWords(ticketId, [draft.title, String(story)].filter(Boolean).join("\n"));
  void goTo("/tickets/ticket-page", { ticket: ticketId });
}
