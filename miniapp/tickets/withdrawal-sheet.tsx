import { View } from "@tarojs/components";
import { useState } from "react";
import { withdrawTicketEndpoint } from "#shared/tickets/ticket-endpoints";
import { call } from "../api/call";
import { confirm } from "../platform/dialogs";
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

/** Withdrawing cannot be undone: said here, and asked once more. */
export function WithdrawalSheet({ desk, onClose }: ActSheetProps) {
  const [reason, setReason] = useState("");
  const act = useAct();
  const withdraw = async () => {
    if (!(await confirm(question))) return;
    const isDone = await act.run(() =>
      desk.act(({ id, version }) =>
        call(withdrawTicketEndpoint, { ticketId: id, version, reason }),
      ),
    );
    if (isDone) onClose();
  };
  return (
    <Sheet
      isOpen
      title="撤回这件申请"
      onClose={onClose}
      foot={
        <>
          <Button kind="outline" onTap={onClose}>
            不撤了
          </Button>
          <Button
            id="withdraw-send"
            kind="danger"
            isBusy={act.isBusy}
            onTap={() => void withdraw()}
          >
            撤回
          </Button>
        </>
      }
    >
      <View className="col g3">
        <View className="read t2">撤回以后就不再办了，不能恢复。以后要办，得重新申请。</View>
        <TextAreaField
          id="withdraw-reason"
          label="为什么撤回"
          isOptional
          value={reason}
          onChange={setReason}
          placeholder="比如：已经和对方说好了"
          maxLength={200}
          isShort
        />
        <ActProblem error={act.error} />
      </View>
    </Sheet>
  );
}

const question = {
  title: "真的撤回吗？",
  text: "撤回以后这一件就不再办了，不能恢复。",
  yes: "撤回",
  no: "再想想",
  isDanger: true,
};
