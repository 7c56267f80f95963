import type { TicketView } from "#shared/tickets/ticket-schemas";
import { goTo, replaceWith, useRouteParams } from "../platform/navigation";
import { useWhenPulledDown } from "../platform/page-life";
import { EmptyFace } from "../ui/faces";
import { ListCard, ListRow } from "../ui/list-row";
import { Loaded } from "../ui/loaded";
import { Notice } from "../ui/notice";
import { Screen } from "../ui/screen";
import { ApplicantGate } from "./applicant-gate";
import { ProposalCard } from "./proposal-card";
import { TicketActs } from "./ticket-acts";
import { TicketAnswer } from "./ticket-answer";
import { TicketClocks } from "./ticket-clocks";
import { TicketHead } from "./ticket-head";
import { TicketMaterials } from "./ticket-materials";
import { TicketMessages } from "./ticket-messages";
import { TicketRating } from "./ticket-rating";
import { TicketSteps } from "./ticket-steps";
import { type TicketDesk, useTicket } from "./use-ticket";
import "./ticket-page.scss";

/** One request of mine: where it is, until when, what is wanted of me, what has happened. */
export default function TicketPage() {
  return (
    <ApplicantGate title="我的申请">
      <Ticket />
    </ApplicantGate>
  );
}

function Ticket() {
  const { ticket: ticketId = "" } = useRouteParams();
  const desk = useTicket(ticketId);
  const { state, reload } = desk.loading;
  useWhenPulledDown(reload);
  const number = "value" in state ? state.value.number : null;
  return (
    <Screen title={number ?? "我的申请"}>
      <Loaded of={desk.loading}>
        {(ticket) =>
          ticket.status === "draft" ? (
            <StillDraft ticketId={ticketId} />
          ) : (
            <TicketShown ticket={ticket} desk={desk} />
          )
        }
      </Loaded>
    </Screen>
  );
}

function StillDraft({ ticketId }: { ticketId: string }) {
  return (
    <EmptyFace
      title="这一件还是草稿"
      text="还没有交上去。接着写完，就会有人来办。"
      action="接着写"
      onAction={() => void replaceWith("/tickets/file-page", { ticket: ticketId })}
    />
  );
}

function TicketShown({ ticket, desk }: { ticket: TicketView; desk: TicketDesk }) {
  return (
    <>
      {desk.hasChanged && (
        <Notice tone="gold" icon="swap" title="刚刚有了变化">
          已经换成最新的样子，看一看再接着办。
        </Notice>
      )}
      {!ticket.isHistoryIntact && (
        <Notice tone="bad" title="办理经过对不上">
          这一件的记录有缺损，我们会查。要紧的事请直接联系承办的机构。
        </Notice>
      )}
      <ProposalCard ticket={ticket} desk={desk} />
      <TicketHead ticket={ticket} />
      <TicketAnswer ticket={ticket} />
      <TicketRating ticket={ticket} desk={desk} />
      <TicketClocks ticket={ticket} />
      <TicketMaterials ticket={ticket} desk={desk} />
      <TicketSteps ticket={ticket} />
      <TicketMessages ticket={ticket} desk={desk} />
      <ListCard>
        <ListRow
          id="ticket-looks"
          title="谁看过您的资料"
          text="工作人员每次打开都记着"
          icon="eye"
          onTap={() => void goTo("/trust/looks-page", { ticket: ticket.id })}
        />
      </ListCard>
      <TicketActs ticket={ticket} desk={desk} />
    </>
  );
}
