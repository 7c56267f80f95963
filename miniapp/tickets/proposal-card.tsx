import { View } from "@tarojs/components";
import { useState } from "react";
import { readCentreEndpoint } from "#shared/centres/centre-endpoints";
import { answerProposalEndpoint } from "#shared/tickets/ticket-endpoints";
import type { TicketView, TransferProposal } from "#shared/tickets/ticket-schemas";
import { consentVersions, type proposalOutcomes } from "#shared/tickets/ticket-terms";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { Notice } from "../ui/notice";
import { ActProblem } from "./act-problem";
import { shortDay } from "./day-words";
import { TransferConsent } from "./transfer-consent";
import { useAct } from "./use-act";
import type { TicketDesk } from "./use-ticket";

interface ProposalCardProps {
  ticket: TicketView;
  desk: TicketDesk;
}

type Outcome = (typeof proposalOutcomes)[number];

/** Another centre is proposed: which, why, until when; it goes there only with a yes to that very one. */
export function ProposalCard({ ticket, desk }: ProposalCardProps) {
  const [outcome, setOutcome] = useState<Outcome>();
  const { proposal } = ticket;
  // Keyed: a yes to one proposal is none to the next.
  if (proposal) {
    return <OpenProposal key={proposal.id} proposal={proposal} desk={desk} onDone={setOutcome} />;
  }
  if (outcome === "not_there") {
    return (
      <Notice tone="gold" icon="swap" title="没有转成">
        那一家现在接不了。您的申请还在原来的地方办，我们已经告诉工作人员。
      </Notice>
    );
  }
  return null;
}

interface OpenProposalProps {
  proposal: TransferProposal;
  desk: TicketDesk;
  onDone: (outcome: Outcome) => void;
}

function OpenProposal({ proposal, desk, onDone }: OpenProposalProps) {
  const [isGiven, setIsGiven] = useState(false);
  const act = useAct();
  const { centre, reason, byName, answerBy } = proposal;
  const contact = useLoad(`centre-${centre.id}`, () =>
    call(readCentreEndpoint, { centreId: centre.id }),
  );

  const answer = (isAgreed: boolean) =>
    act.run(() =>
      desk.act(async ({ id, version }) => {
        const answered = await call(answerProposalEndpoint, {
          ...{ ticketId: id, version, isAgreed, proposalId: proposal.id },
          consent: isAgreed ? { version: consentVersions.transfer } : null,
        });
        onDone(answered.outcome);
        return answered.ticket;
      }),
    );

  return (
    <Card>
      <View className="col g3">
        <Heading className="title">想把这件事转给{centre.name}</Heading>
        <View className="read t2">
          {byName}说：{reason}
        </View>
        <View className="label t2">
          {shortDay(answerBy)}前答复都行；不答复就还在原来的地方办。您的总时间不重算。
        </View>
        <Loaded of={contact}>
          {(known) => (
            <TransferConsent
              centre={known}
              isAsking
              otherwise="还在原来的地方办"
              isGiven={isGiven}
              onChange={setIsGiven}
            />
          )}
        </Loaded>
        <ActProblem error={act.error} />
        <Button
          id="proposal-yes"
          isBusy={act.isBusy}
          isDisabled={!isGiven}
          onTap={() => void answer(true)}
        >
          同意，转过去
        </Button>
        <Button
          id="proposal-no"
          kind="outline"
          isDisabled={act.isBusy}
          onTap={() => void answer(false)}
        >
          不转，还在原来的地方办
        </Button>
      </View>
    </Card>
  );
}
