import { View } from "@tarojs/components";
import type { TicketView } from "#shared/tickets/ticket-schemas";
import { isOver, statusWords } from "#shared/tickets/ticket-statuses";
import { goTo } from "../platform/navigation";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { MoreLink } from "../ui/more-link";
import { SampleTag, Tag } from "../ui/tag";
import { holderOf, statusLooks } from "../ui/ticket-status-words";
import { dayOfMoment, shortDay } from "./day-words";

/** Where it is now, who has it, and since when. */
export function TicketHead({ ticket }: { ticket: TicketView }) {
  const { status, title, history } = ticket;
  const look = statusLooks[status];
  const newest = history.at(-1);
  return (
    <Card>
      <View className="row between wrap g2">
        <View id="ticket-status">
          <Tag tone={look.tone} icon={look.icon}>
            {statusWords[status]}
          </Tag>
        </View>
        {newest && <View className="note t3">{shortDay(dayOfMoment(newest.at))}</View>}
      </View>
      <Heading className="ticket-title title">{title}</Heading>
      <NowWords ticket={ticket} />
      <View className="row">
        <MoreLink
          id="ticket-receipt"
          onTap={() => void goTo("/tickets/receipt-page", { ticket: ticket.id, from: "ticket" })}
        >
          看回执和交上的内容
        </MoreLink>
      </View>
    </Card>
  );
}

function NowWords({ ticket }: { ticket: TicketView }) {
  const { status, centre, handlerName } = ticket;
  const end = endWords(ticket);
  if (end) return <View className="label t2">{end}</View>;
  const isCentres = centre !== null && holderOf(ticket) === centre.name;
  return (
    <View className="ticket-now label t2">
      {isOver(status) ? "" : "现在由"}
      <View className="ticket-holder b">{holderOf(ticket)}</View>
      {isCentres && centre.isSample && <SampleTag />}
      {doingWords(statusLooks[status].doing, handlerName)}
    </View>
  );
}

/** Where it no longer matters who had it. */
function endWords({ status }: TicketView): string | undefined {
  if (status === "withdrawn") return "您撤回了这一件，不再办理。要办的话可以重新申请。";
  if (status === "deemed_withdrawn") return "没有等到要补的材料，按撤回处理。可以重新申请。";
  return undefined;
}

function doingWords(doing: string, handlerName: string | null): string {
  return handlerName ? `${doing}，承办人：${handlerName}。` : `${doing}。`;
}
