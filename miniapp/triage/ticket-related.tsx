import { View } from "@tarojs/components";
import type { z } from "zod";
import { rightWords } from "#shared/rights/right-kinds";
import { wantWords } from "#shared/tickets/ticket-terms";
import { readRelatedTicketsEndpoint } from "#shared/tickets/triage-endpoints";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import { goTo } from "../platform/navigation";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { dayWords, momentWords } from "../ui/moment-words";
import { MoreLink } from "../ui/more-link";
import { Notice } from "../ui/notice";
import { Tag } from "../ui/tag";
import { Tappable } from "../ui/tappable";
import { outcomeOf } from "../ui/ticket-words";
import { deskStatuses, shortNumber } from "./desk-words";

type Related = z.output<typeof readRelatedTicketsEndpoint.output>;

/** What helps with a request: the applicant's others at this centre, and closed ones like it. */
export function TicketRelated({ ticketId }: { ticketId: string }) {
  const related = useLoad(`related:${ticketId}`, () =>
    call(readRelatedTicketsEndpoint, { ticketId }),
  );
  const { state } = related;
  if (state.status === "failed") {
    return (
      <Notice onTap={() => void related.reload()}>
        申请人的其他申请和相似的旧件没取到，点这里再试。
      </Notice>
    );
  }
  if (state.status === "loading") return null;
  const { others, similar } = state.value;
  return (
    <>
      {others.length > 0 && <OthersCard others={others} />}
      {similar.length > 0 && <SimilarCard similar={similar} />}
    </>
  );
}

const openTicket = (id: string) => void goTo("/triage/triage-ticket-page", { id });

function OthersCard({ others }: Pick<Related, "others">) {
  return (
    <Card className="col g2">
      <Heading className="lead">申请人在这里的其他申请 {others.length}</Heading>
      {others.map(({ id, number, title, status, submittedOn }) => (
        <Tappable
          key={id}
          id={`other-${id}`}
          className="bench-related"
          role="link"
          onTap={() => openTicket(id)}
        >
          <View className="row between g2">
            <View className="note t3 nb">{shortNumber(number)}</View>
            <View className="note t2 nb">{deskStatuses[status].short}</View>
          </View>
          <View className="b">{title || "（没有写）"}</View>
          <View className="note t3">{dayWords(submittedOn)}提交</View>
        </Tappable>
      ))}
    </Card>
  );
}

function SimilarCard({ similar }: Pick<Related, "similar">) {
  return (
    <Card className="col g2">
      <Heading className="lead">办过的相似申请</Heading>
      <View className="tiny t3">同一种权利、同样的诉求，最近办结的。双方的名字已经去掉。</View>
      {similar.map(({ id, number, rights, wants, outcome, answer, closedAt }) => (
        <View key={id} className="bench-related">
          <View className="row between g2 wrap">
            <Tag tone="good">{outcomeOf(outcome) || "已办结"}</Tag>
            <MoreLink
              id={`similar-${id}`}
              label={`打开 ${shortNumber(number)}`}
              icon="next"
              onTap={() => openTicket(id)}
            >
              {shortNumber(number)}
            </MoreLink>
          </View>
          <View className="note t2">
            {[
              ...rights.map((right) => rightWords[right].name),
              ...wants.map((want) => wantWords[want]),
            ].join("、")}
            ，{momentWords(closedAt)}
          </View>
          {answer && <View className="bench-related-answer">{answer}</View>}
        </View>
      ))}
    </Card>
  );
}
