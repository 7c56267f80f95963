import { View } from "@tarojs/components";
import { useState } from "react";
import { appealTicketEndpoint } from "#shared/tickets/ticket-endpoints";
import { call } from "../api/call";
import { Button } from "../ui/button";
import { TextAreaField } from "../ui/field";
import { Sheet } from "../ui/sheet";
import { ActProblem } from "./act-problem";
import { useAct } from "./use-act";
import type { TicketDesk } from "./use-ticket";

interface ActSheetProps {
  desk: TicketDesk;
  onClose: () => void;
}

/** Against a refusal, to the coordinator. */
export function AppealSheet({ desk, onClose }: ActSheetProps) {
  const [reason, setReason] = useState("");
  const [isChecked, setIsChecked] = useState(false);
  const act = useAct();
  const isTooShort = reason.trim().length < 4;
  const send = async () => {
    setIsChecked(true);
    if (isTooShort) return;
    const isDone = await act.run(() =>
      desk.act(({ id, version }) => call(appealTicketEndpoint, { ticketId: id, version, reason })),
    );
    if (isDone) onClose();
  };
  return (
    <Sheet
      isOpen
      title="提出申诉"
      onClose={onClose}
      foot={
        <Button id="appeal-send" isBusy={act.isBusy} onTap={() => void send()}>
          交给自治区中心
        </Button>
      }
    >
      <View className="col g3">
        <View className="read t2">自治区中心会重新看一遍，再告诉您维持还是受理。</View>
        <TextAreaField
          id="appeal-reason"
          label="为什么觉得应该受理"
          value={reason}
          onChange={setReason}
          maxLength={1000}
          isShort
          error={isChecked && isTooShort ? "写几句理由，至少 4 个字" : undefined}
        />
        <ActProblem error={act.error} />
      </View>
    </Sheet>
  );
}
