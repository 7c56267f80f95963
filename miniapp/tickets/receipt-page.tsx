import { View } from "@tarojs/components";
import { rightWords } from "#shared/rights/right-kinds";
import { readTicketEndpoint } from "#shared/tickets/ticket-endpoints";
import type { TicketView } from "#shared/tickets/ticket-schemas";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import { copyText } from "../platform/device";
import { showToast } from "../platform/dialogs";
import { goTo, replaceWith, useRouteParams } from "../platform/navigation";
import { Anan } from "../ui/anan";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Dock } from "../ui/dock";
import { Heading } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { dayWords } from "../ui/moment-words";
import { MoreLink } from "../ui/more-link";
import { Screen } from "../ui/screen";
import { Slip, type SlipRow } from "../ui/slip";
import { SampleTag } from "../ui/tag";
import { holderOf } from "../ui/ticket-status-words";
import { Timeline, type TimelineItem } from "../ui/timeline";
import { ApplicantGate } from "./applicant-gate";
import { ReceiptSaid } from "./receipt-said";
import "./receipt-page.scss";

const title = "已收到";

/**
 * It has arrived: the number, who has it, by when, what comes next, and all that was said. `from` is
 * "ticket" when it is looked at again later.
 */
export default function ReceiptPage() {
  return (
    <ApplicantGate title={title}>
      <Receipt />
    </ApplicantGate>
  );
}

function Receipt() {
  const { ticket: ticketId = "", from } = useRouteParams();
  const loading = useLoad(`receipt-${ticketId}`, () => call(readTicketEndpoint, { ticketId }), {
    storeAs: `ticket-${ticketId}`,
  });
  return (
    <Screen
      title={title}
      hasBack={from === "ticket"}
      dock={
        <Dock>
          <Button id="receipt-home" kind="outline" onTap={() => void goTo("/home/home-page")}>
            回首页
          </Button>
          <Button
            id="receipt-ticket"
            onTap={() => void replaceWith("/tickets/ticket-page", { ticket: ticketId })}
          >
            看办理进度
          </Button>
        </Dock>
      }
    >
      <Loaded of={loading}>
        {(ticket) => (
          <>
            <View className="receipt-head center">
              <Anan pose="celebrating" size={168} className="receipt-anan" />
              <Heading className="receipt-title head">收到了，放心交给我们</Heading>
              <View className="t2 read">您不用再跑一趟，办到哪一步都看得到。</View>
            </View>
            <Slip rows={rowsOf(ticket)} />
            <Card>
              <Heading level={3} className="receipt-next b">
                接下来
              </Heading>
              <Timeline items={comingSteps(ticket)} />
            </Card>
            <ReceiptSaid ticketId={ticketId} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function rowsOf(ticket: TicketView): readonly SlipRow[] {
  const { number, centre, rights, attachments, totalClock } = ticket;
  return [
    {
      label: "编号",
      value: (
        <>
          <View id="receipt-number" className="b">
            {number}
          </View>
          <MoreLink label="复制编号" onTap={() => void copyNumber(number ?? "")}>
            复制
          </MoreLink>
        </>
      ),
    },
    {
      label: "现在谁在办",
      value: (
        <>
          <View className="b">{holderOf(ticket)}</View>
          {centre?.isSample && <SampleTag />}
        </>
      ),
    },
    {
      label: "最晚回音",
      value: (
        <View className="b gold">
          {totalClock?.isProvisional && "暂定 "}
          {totalClock?.dueOn ? dayWords(totalClock.dueOn) : "正在算"}
        </View>
      ),
    },
    { label: "权利种类", value: rights.map((right) => rightWords[right].name).join("、") },
    {
      label: "交上的材料",
      value: attachments.length > 0 ? `${attachments.length} 个文件` : "没有文件",
    },
  ];
}

function comingSteps({ centre }: TicketView): readonly TimelineItem[] {
  const who = centre ? "承办的机构看材料" : "自治区中心看材料";
  return [
    {
      key: "look",
      icon: "inbox",
      tone: "now",
      title: who,
      text: "缺什么会一次说清，缺的时候钟会停",
    },
    {
      key: "answer",
      icon: "check",
      tone: "off",
      title: "告诉您受理还是不受理",
      text: "不受理会写明理由，您可以申诉",
    },
    {
      key: "handle",
      icon: "people",
      tone: "off",
      title: "办理",
      text: "咨询、参考意见，双方愿意就调解",
    },
  ];
}

async function copyNumber(number: string): Promise<void> {
  const isCopied = await copyText(number);
  showToast(isCopied ? "编号已复制" : "没复制上，长按编号试试");
}
