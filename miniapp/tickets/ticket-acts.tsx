import { useState } from "react";
import type { ApplicantAction } from "#shared/tickets/ticket-permissions";
import type { TicketView } from "#shared/tickets/ticket-schemas";
import { ListCard, ListRow } from "../ui/list-row";
import { AppealSheet } from "./appeal-sheet";
import { ObjectionSheet } from "./objection-sheet";
import type { TicketDesk } from "./use-ticket";
import { WithdrawalSheet } from "./withdrawal-sheet";

interface TicketActsProps {
  ticket: TicketView;
  desk: TicketDesk;
}

const rare: readonly ApplicantAction[] = ["appeal", "objection", "withdraw"];

/** What one seldom does; each is said in its own words before it happens. */
export function TicketActs({ ticket, desk }: TicketActsProps) {
  const [open, setOpen] = useState<ApplicantAction>();
  const can = (action: ApplicantAction) => ticket.actions.includes(action);
  const close = () => setOpen(undefined);
  if (!rare.some(can)) return null;
  return (
    <>
      <ListCard>
        {can("appeal") && (
          <ListRow
            id="ticket-appeal"
            icon="flag"
            iconTone="action"
            title="对不予受理提出申诉"
            onTap={() => setOpen("appeal")}
          />
        )}
        {can("objection") && (
          <ListRow
            id="ticket-objection"
            icon="redo"
            title="要求换一家办（可用一次）"
            onTap={() => setOpen("objection")}
          />
        )}
        {can("withdraw") && (
          <ListRow
            id="ticket-withdraw"
            icon="close"
            iconTone="bad"
            isDanger
            title="撤回这件申请"
            onTap={() => setOpen("withdraw")}
          />
        )}
      </ListCard>
      {open === "appeal" && <AppealSheet desk={desk} onClose={close} />}
      {open === "objection" && <ObjectionSheet desk={desk} onClose={close} />}
      {open === "withdraw" && <WithdrawalSheet desk={desk} onClose={close} />}
    </>
  );
}
