import type { TicketView } from "#shared/tickets/ticket-schemas";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { timelineOf } from "../ui/ticket-words";
import { Timeline } from "../ui/timeline";

/** What has happened, newest first; messages have their own card. */
export function TicketSteps({ ticket }: { ticket: TicketView }) {
  const steps = ticket.history.filter(({ act }) => act !== "message" && act !== "note");
  if (steps.length === 0) return null;
  return (
    <Card>
      <Heading level={3} className="ticket-card-head b">
        经过
      </Heading>
      <Timeline items={timelineOf(steps, "applicant")} />
    </Card>
  );
}
