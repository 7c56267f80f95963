import { View } from "@tarojs/components";
import { useState } from "react";
import type { TriageTicket } from "#shared/tickets/ticket-schemas";
import { applicantKindWords, applicantRoleWords } from "#shared/tickets/ticket-terms";
import { revealApplicantEndpoint } from "#shared/tickets/triage-endpoints";
import { call } from "../api/call";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { TextField } from "../ui/field";
import { Heading } from "../ui/heading";
import { Icon } from "../ui/icon";
import { routeReasonWords } from "../ui/ticket-words";
import { ActSheet } from "./act-sheet";
import { Fact } from "./ticket-facts";
import type { Bench } from "./use-bench";

/** Who asks; name and phone stay masked until somebody says what for. */
export function TicketApplicant({ bench }: { bench: Bench }) {
  const { ticket, revealed: clear } = bench;
  const { kind, role, maskedName, maskedPhone, organisation, creditCode } = ticket.applicant;
  const { maskedPrincipalName } = ticket.applicant;
  const canReveal = ticket.actions.includes("reveal") && clear === undefined;
  return (
    <Card className="col g2">
      <Heading className="lead">申请人</Heading>
      <View className="bench-facts">
        <Fact label="称呼">{clear?.name ?? maskedName}</Fact>
        <Fact label="电话">
          <View id="applicant-phone" className="nb">
            {clear?.phone ?? maskedPhone}
          </View>
          {canReveal && (
            <Button
              id="reveal"
              kind="soft"
              size="small"
              label="显示称呼和电话"
              onTap={() => bench.open("reveal")}
            >
              显示
            </Button>
          )}
        </Fact>
        {organisation && <Fact label="单位">{organisation}</Fact>}
        {creditCode && <Fact label="信用代码">{creditCode}</Fact>}
        <Fact label="身份">
          {applicantKindWords[kind]}，{applicantRoleWords[role]}
        </Fact>
        {maskedPrincipalName && (
          <Fact label="替谁办">{clear?.principalName ?? maskedPrincipalName}</Fact>
        )}
        <Fact label="地点">{ticket.placeName}</Fact>
        {ticket.businessPlaceName && <Fact label="经营在">{ticket.businessPlaceName}</Fact>}
      </View>
      <View className="tiny t3">
        {clear
          ? "已经记下，申请人看得到。离开这一页就不再显示。"
          : "点“显示”要写理由，会记下，申请人看得到。"}
      </View>
      <RevealSheet bench={bench} />
    </Card>
  );
}

const usualReasons = ["回电核对情况", "约时间见面", "通知调解"];

function RevealSheet({ bench }: { bench: Bench }) {
  const { words, write } = bench;
  const reason = words.reveal.trim();
  const [isTried, setIsTried] = useState(false);
  const isTooShort = reason.length < 2;
  const reveal = () => {
    setIsTried(true);
    if (isTooShort) return;
    void bench.act({
      action: "reveal",
      send: ({ id }) => call(revealApplicantEndpoint, { ticketId: id, reason }),
      onDone: async (applicant) => {
        bench.setRevealed(applicant);
        await bench.look();
      },
      clears: { reveal: "" },
    });
  };
  return (
    <ActSheet bench={bench} action="reveal" title="为什么要看" yes="记下并显示" onYes={reveal}>
      <View className="t2">理由会记在经过里，申请人看得到。</View>
      <View className="row g2 wrap">
        {usualReasons.map((usual) => (
          <Button key={usual} kind="outline" size="small" onTap={() => write({ reveal: usual })}>
            {usual}
          </Button>
        ))}
      </View>
      <TextField
        label="理由"
        placeholder="比如：回电核对侵权的地点"
        value={words.reveal}
        onChange={(text) => write({ reveal: text })}
        maxLength={100}
        error={isTried && isTooShort ? "请写上理由，两个字以上" : undefined}
      />
    </ActSheet>
  );
}

/** Why it came here. */
export function TicketRoute({ ticket }: { ticket: TriageTicket }) {
  return (
    <Card className="col g2">
      <Heading className="lead">为什么送到这里</Heading>
      {ticket.routeReasons.map((reason) => (
        <View key={reason.code} className="bench-reason note t2">
          <Icon name="check" size={16} className="good" />
          {routeReasonWords(reason, "desk").text}
        </View>
      ))}
      {ticket.routeReasons.length === 0 && (
        <View className="note t2">没有自动选出哪一家，由自治区中心来办或者转出去。</View>
      )}
    </Card>
  );
}
