import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { rightWords } from "#shared/rights/right-kinds";
import type { TriageTicket } from "#shared/tickets/ticket-schemas";
import {
  infringementWords,
  ratingStepWords,
  solvedWords,
  wantWords,
} from "#shared/tickets/ticket-terms";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { Tag } from "../ui/tag";
import { groundOf, outcomeOf } from "../ui/ticket-words";
import { formerHandlerWords } from "./desk-problems";
import { rightTones } from "./desk-words";

/** What happened, as the applicant wrote it, and what they want. */
export function TicketFacts({ ticket }: { ticket: TriageTicket }) {
  const { story, rights, wants, rightNumber, otherSideName } = ticket;
  return (
    <Card>
      <View className="row between top">
        <Heading className="lead">事情经过</Heading>
        <View className="row g1 wrap bench-tags">
          {rights.map((right) => (
            <Tag key={right} tone={rightTones[right]}>
              {rightWords[right].name}
            </Tag>
          ))}
        </View>
      </View>
      <View className="bench-story read">{story || "内容已经按申请人的要求删除。"}</View>
      <View className="bench-facts bench-facts-two">
        <Fact label="希望">{wants.map((want) => wantWords[want]).join("、")}</Fact>
        <Fact label="侵权在">{whereWords(ticket)}</Fact>
        <Fact label="别处在办">{elsewhereWords(ticket)}</Fact>
        {otherSideName && <Fact label="对方">{otherSideName}</Fact>}
        {rightNumber && <Fact label="证号">{rightNumber}</Fact>}
      </View>
    </Card>
  );
}

/** Words too long for half a card take the whole of it. */
const mostInHalf = 8;

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  const isLong = typeof children === "string" && children.length > mostInHalf;
  return (
    <View className={`bench-fact ${isLong ? "bench-fact-long" : ""}`}>
      <View className="t3 nb">{label}</View>
      <View className="bench-fact-value">{children}</View>
    </View>
  );
}

function whereWords(ticket: TriageTicket): string {
  const { infringement, infringementPlaceName, infringementDetail } = ticket;
  return [infringementWords[infringement], infringementPlaceName, infringementDetail]
    .filter(Boolean)
    .join("，");
}

function elsewhereWords({ isFiledElsewhere, filedWhere }: TriageTicket): string {
  if (!isFiledElsewhere) return "没有";
  return filedWhere ? `有，${filedWhere}` : "有，没写是哪里";
}

/** What was answered, once it was. */
export function TicketAnswer({ ticket }: { ticket: TriageTicket }) {
  const { closing, refusal } = ticket;
  if (closing) {
    return (
      <Card className="col g2 card-good">
        <Heading className="lead">办结答复</Heading>
        <View className="b">{outcomeOf(closing.outcome)}</View>
        <View className="bench-story read">{closing.answer}</View>
        <Rating ticket={ticket} />
      </Card>
    );
  }
  if (!refusal) return null;
  return (
    <Card className="col g2">
      <Heading className="lead">不予受理的答复</Heading>
      <View className="b">{groundOf(refusal.ground)}</View>
      <View className="bench-story read">{refusal.words}</View>
    </Card>
  );
}

/** What the applicant said of it, and what that means for who reads it. */
function Rating({ ticket }: { ticket: TriageTicket }) {
  const { rating, isFormerHandler } = ticket;
  if (!rating) return null;
  const { step, solved, words, isOfEarlierClosing } = rating;
  return (
    <View className="col g1">
      <View id="ticket-rating" className="b">
        {isOfEarlierClosing ? "申请人上次的评价" : "申请人的评价"}：{ratingStepWords[step]}，
        {solvedWords[solved]}
      </View>
      {words && <View className="bench-story read">{words}</View>}
      {isFormerHandler && <View className="note gold">{formerHandlerWords}</View>}
    </View>
  );
}
