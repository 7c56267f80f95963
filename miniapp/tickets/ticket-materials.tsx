import { View } from "@tarojs/components";
import { useState } from "react";
import { supplementTicketEndpoint } from "#shared/tickets/ticket-endpoints";
import type { AttachmentView, MaterialView, TicketView } from "#shared/tickets/ticket-schemas";
import { call } from "../api/call";
import { confirm } from "../platform/dialogs";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { dayWords } from "../ui/moment-words";
import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";
import { TicketMaterial } from "./ticket-material";
import type { TicketDesk } from "./use-ticket";

interface TicketMaterialsProps {
  ticket: TicketView;
  desk: TicketDesk;
}

/** What was asked for, one by one; handed in together, and the clocks go on. */
export function TicketMaterials({ ticket, desk }: TicketMaterialsProps) {
  const { materials, status, materialDueOn, isMaterialDueProvisional } = ticket;
  if (materials.length === 0) return null;
  const isOpen = status === "awaiting_material";
  const thereCount = materials.filter(({ state }) => state !== "missing").length;
  return (
    <Card>
      <View className="row between wrap g2">
        <Heading level={3} className="b">
          {isOpen ? "要补的材料" : "补过的材料"}
        </Heading>
        <View className="note good b">
          {materials.length} 样齐了 {thereCount} 样
        </View>
      </View>
      {isOpen && materialDueOn && (
        <View className="note gold">
          最晚 {isMaterialDueProvisional && "暂定 "}
          {dayWords(materialDueOn)}交齐，过了就算撤回。这段时间两只钟都停着。
          {isMaterialDueProvisional && "那一年的放假安排公布以后，日子只会往后，不会提前。"}
        </View>
      )}
      <View className="ticket-materials">
        {materials.map((material) => (
          <TicketMaterial
            key={material.id}
            ticketId={ticket.id}
            material={material}
            stored={filesOf(ticket, material)}
            otherCount={ticket.attachments.length - material.attachmentIds.length}
            isOpen={isOpen}
            onStored={() => void desk.loading.reload()}
          />
        ))}
      </View>
      {isOpen && <HandIn ticket={ticket} desk={desk} />}
    </Card>
  );
}

function filesOf({ attachments }: TicketView, material: MaterialView): AttachmentView[] {
  return attachments.filter(({ id }) => material.attachmentIds.includes(id));
}

function HandIn({ ticket, desk }: TicketMaterialsProps) {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const lacking = ticket.materials.filter(({ isNeeded, state }) => isNeeded && state === "missing");
  const canHandIn = ticket.actions.includes("supplement");
  const handIn = async () => {
    if (!(await confirm(question))) return;
    setIsBusy(true);
    setError(undefined);
    try {
      await desk.act(({ id, version }) =>
        call(supplementTicketEndpoint, { ticketId: id, version }),
      );
    } catch (problem) {
      setError(problem);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <View className="col g3">
      {lacking.length > 0 && (
        <View className="note t2">还差 {lacking.length} 样必需的，放上来就能交。</View>
      )}
      <Button
        id="material-done"
        isWide
        isDisabled={!canHandIn}
        isBusy={isBusy}
        onTap={() => void handIn()}
      >
        交齐了
      </Button>
      {error !== undefined && (
        <Notice tone="bad" title={problemOf(error).title}>
          还没有交上去，放上来的文件都在。{problemOf(error).text}
        </Notice>
      )}
    </View>
  );
}

const question = {
  title: "材料都交齐了吗？",
  text: "交上去以后钟接着走，这一次就不能再加文件了。",
  yes: "交齐了",
  no: "再看看",
};
