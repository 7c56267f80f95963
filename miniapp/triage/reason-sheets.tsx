import { View } from "@tarojs/components";
import { useState } from "react";
import { decideAppealEndpoint, reopenTicketEndpoint } from "#shared/tickets/triage-endpoints";
import { call } from "../api/call";
import { confirm } from "../platform/dialogs";
import { TextAreaField } from "../ui/field";
import { Notice } from "../ui/notice";
import { ActSheet } from "./act-sheet";
import type { Bench } from "./use-bench";

const leastWords = 4;
const tooShort = "请写 4 个字以上，说清楚为什么";

/** 重新办理, with a reason. */
export function ReopenSheet({ bench }: { bench: Bench }) {
  const { words, write } = bench;
  const text = words.reopening.trim();
  const [isTried, setIsTried] = useState(false);
  const reopen = () => {
    setIsTried(true);
    if (text.length < leastWords) return;
    void bench.act({
      action: "reopen",
      send: ({ id, version }) =>
        call(reopenTicketEndpoint, { ticketId: id, version, reason: text }),
      onDone: bench.show,
      clears: { reopening: "" },
      done: "又打开了，接着办",
    });
  };
  return (
    <ActSheet bench={bench} action="reopen" title="重新办理" yes="重新办理" onYes={reopen}>
      <View className="t2">
        这一件会回到待办里，申请人看得到理由。那边没有空位时，先由自治区中心接着。
      </View>
      <TextAreaField
        label="为什么重新办理"
        isShort
        placeholder="比如：申请人补来了新的证据"
        value={words.reopening}
        onChange={(reopening) => write({ reopening })}
        maxLength={200}
        error={isTried && text.length < leastWords ? tooShort : undefined}
      />
    </ActSheet>
  );
}

/** The coordinator's decision on an appeal. */
export function DecisionSheet({ bench, action }: { bench: Bench; action: "uphold" | "overturn" }) {
  const { ticket, words, write } = bench;
  const text = words.decision.trim();
  const [isTried, setIsTried] = useState(false);
  const isUpheld = action === "uphold";
  const decide = async () => {
    setIsTried(true);
    if (text.length < leastWords) return;
    const isSure = await confirm({
      title: isUpheld ? "维持不予受理？" : "撤销原决定？",
      text: isUpheld
        ? "申请人会看到您写的理由，这一件就此结束。"
        : "这一件回到原来的单位接着办，申请人会看到您写的理由。",
      yes: isUpheld ? "维持" : "撤销",
      isDanger: isUpheld,
    });
    if (!isSure) return;
    await bench.act({
      action,
      send: ({ id, version }) =>
        call(decideAppealEndpoint, { ticketId: id, version, isUpheld, words: text }),
      onDone: bench.show,
      clears: { decision: "" },
      done: isUpheld ? "已经维持不予受理" : "已经撤销原决定",
    });
  };
  const reason = appealWordsOf(ticket.history);
  return (
    <ActSheet
      bench={bench}
      action={action}
      title={isUpheld ? "维持不予受理" : "撤销原决定，予以受理"}
      yes={isUpheld ? "维持不予受理" : "撤销原决定"}
      isDanger={isUpheld}
      onYes={() => void decide()}
    >
      {reason && <Notice title="申请人为什么申诉">{reason}</Notice>}
      <TextAreaField
        label="决定的理由"
        isShort
        placeholder="会给申请人和原来的单位看"
        value={words.decision}
        onChange={(decision) => write({ decision })}
        maxLength={500}
        error={isTried && text.length < leastWords ? tooShort : undefined}
      />
    </ActSheet>
  );
}

function appealWordsOf(history: Bench["ticket"]["history"]): string | undefined {
  const words = history.filter(({ act }) => act === "appeal").at(-1)?.details.words;
  return typeof words === "string" ? words : undefined;
}
