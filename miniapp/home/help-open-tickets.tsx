import { listTicketsEndpoint } from "#shared/tickets/ticket-endpoints";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import { goTo } from "../platform/navigation";
import { Card } from "../ui/card";
import { SectionHead } from "../ui/heading";
import { MoreLink } from "../ui/more-link";
import { Notice } from "../ui/notice";
import { Skeleton } from "../ui/skeleton";
import { TicketCard } from "../ui/ticket-card";

/** The applicant's own open requests: the one that changed last, and the way to the others. */
export function HelpOpenTickets() {
  const list = useLoad("help-open", () => call(listTicketsEndpoint, { show: "open" }), {
    storeAs: "tickets-open",
  });
  const { state } = list;
  if (state.status === "failed") {
    return (
      <Notice icon="redo" onTap={() => void list.reload()}>
        您正在办的申请没取到，点这里再试一次。都还在，没有丢。
      </Notice>
    );
  }
  if (state.status === "loading") {
    return (
      <Card className="col g3">
        <Skeleton width="88px" height={24} />
        <Skeleton width="78%" height={18} />
        <Skeleton height={12} />
      </Card>
    );
  }
  const { items, nextCursor } = state.value;
  const [first] = items;
  if (!first) return null;
  const count = nextCursor === null ? `全部 ${items.length} 件` : "全部";
  return (
    <>
      <SectionHead
        title="正在办的"
        more={
          <MoreLink
            id="help-my-tickets"
            icon="next"
            onTap={() => void goTo("/tickets/my-tickets-page")}
          >
            {count}
          </MoreLink>
        }
      />
      <TicketCard
        ticket={first}
        onTap={() => void goTo("/tickets/ticket-page", { ticket: first.id })}
      />
    </>
  );
}
