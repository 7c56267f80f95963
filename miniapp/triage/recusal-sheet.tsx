import { View } from "@tarojs/components";
import { useState } from "react";
import { recuseFromTicketEndpoint } from "#shared/tickets/triage-endpoints";
import { call } from "../api/call";
import { confirm, showToast } from "../platform/dialogs";
import { TextAreaField } from "../ui/field";
import { coordinatorName } from "../ui/ticket-status-words";
import { ActSheet } from "./act-sheet";
import type { Bench } from "./use-bench";

const leastWords = 4;

interface RecusalSheetProps {
  bench: Bench;
  /** After it has gone where this desk may not see it. */
  onGone: () => void;
  isCoordinator: boolean;
}

/** 回避: somebody with a tie to one of the sides steps back, and cannot come back. */
export function RecusalSheet({ bench, onGone, isCoordinator }: RecusalSheetProps) {
  const { words, write } = bench;
  const reason = words.recusal.trim();
  const [isTried, setIsTried] = useState(false);
  const isShort = reason.length < leastWords;

  const recuse = async () => {
    setIsTried(true);
    if (isShort) return;
    const isSure = await confirm({
      title: "回避这一件？",
      text: "以后您不能再办它。同事看得到理由，申请人只看到换人来办。",
      yes: "回避",
      isDanger: true,
    });
    if (!isSure) return;
    await bench.act({
      action: "recuse",
      send: ({ id, version }) => call(recuseFromTicketEndpoint, { ticketId: id, version, reason }),
      onDone: async ({ isWithCoordinator }) => {
        showToast(isWithCoordinator ? `已经交给${coordinatorName}` : "已经回避，等同事认领");
        if (isWithCoordinator && !isCoordinator) onGone();
        else await bench.takeLatest();
      },
      clears: { recusal: "" },
    });
  };

  return (
    <ActSheet
      bench={bench}
      action="recuse"
      title="回避"
      yes="回避"
      isDanger
      onYes={() => void recuse()}
    >
      <View className="t2">
        和哪一方是亲友、有来往，或者办过另一方的事，就应当回避。这里没有别人能办时，会交给
        {coordinatorName}。
      </View>
      <TextAreaField
        label="为什么回避"
        isShort
        placeholder="比如：对方是我的亲戚"
        value={words.recusal}
        onChange={(recusal) => write({ recusal })}
        maxLength={200}
        error={isTried && isShort ? "请写 4 个字以上，只有同事看得到" : undefined}
      />
    </ActSheet>
  );
}
