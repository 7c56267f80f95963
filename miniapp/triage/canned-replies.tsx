import { View } from "@tarojs/components";
import { useState } from "react";
import { listCannedRepliesEndpoint } from "#shared/desk-lists/desk-list-endpoints";
import type { CannedReply } from "#shared/desk-lists/desk-list-schemas";
import { fillReply, type ReplyPlace, unfilledPlaces } from "#shared/desk-lists/reply-filling";
import { call } from "../api/call";
import { loadedValue, useLoad } from "../api/use-load";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { dayWords } from "../ui/moment-words";
import { Notice } from "../ui/notice";
import { SkeletonCards } from "../ui/skeleton";
import { coordinatorName } from "../ui/ticket-status-words";
import type { Bench } from "./use-bench";

type ReplyAct = CannedReply["act"];

/** For messages, until the coordinator has written a list. */
const firstReplies: readonly Pick<CannedReply, "id" | "title" | "act" | "text">[] = [
  ["收到了", "您的申请收到了，我们正在看材料，有结果第一时间告诉您。"],
  ["材料收到", "材料收到了，很清楚。我们核对后告诉您受理还是不受理。"],
  ["还缺材料", "还缺几样材料，已经列在“要补的材料”里。补齐之前您的时间不走，不用着急。"],
  [
    "先留证据",
    "您现在可以先把原件、截图和聊天记录都留好，不要删改，最好记下是哪天、在哪里看到的。",
  ],
].map(([title = "", text = ""]) => ({ id: title, title, act: "message" as const, text }));

interface CannedRepliesProps {
  bench: Bench;
  act: ReplyAct;
  /** The chosen text, its places filled as far as they are known. */
  onTake: (text: string) => void;
}

/** The prepared answers for one act, as they would read. */
export function CannedReplies({ bench, act, onTake }: CannedRepliesProps) {
  const list = useLoad("canned-replies", () => call(listCannedRepliesEndpoint, {}));
  if (list.state.status === "loading") return <SkeletonCards label="正在取常用答复" />;
  const items = loadedValue(list.state)?.items ?? [];
  const own = items.filter((reply) => reply.act === act);
  const shown = own.length > 0 ? own : firstReplies.filter((reply) => reply.act === act);
  const values = replyValues(bench);
  return (
    <View className="col g3">
      {list.state.status === "failed" && (
        <Notice onTap={() => void list.reload()}>自治区中心的常用答复没取到，点这里再试。</Notice>
      )}
      {shown.length === 0 && <View className="note t2">自治区中心还没有写这一类常用答复。</View>}
      {shown.map(({ id, title, text }) => {
        const filled = fillReply(text, values);
        return (
          <Card key={id} id={`reply-${id}`} className="card-flat" onTap={() => onTake(filled)}>
            <View className="b">{title}</View>
            <View>{filled}</View>
          </Card>
        );
      })}
    </View>
  );
}

interface ReplyPickerProps {
  bench: Bench;
  act: ReplyAct;
  /** What is written so far. */
  value: string;
  maxLength: number;
  onChange: (text: string) => void;
}

/** Inside the sheet of an act: opens the prepared answers and puts one after what is written. */
export function ReplyPicker({ bench, act, value, maxLength, onChange }: ReplyPickerProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <View className="col g3">
      <View>
        <Button
          id={`${act}-replies`}
          kind="outline"
          size="small"
          onTap={() => setIsOpen((before) => !before)}
        >
          {isOpen ? "收起常用答复" : "用常用答复"}
        </Button>
      </View>
      {isOpen && (
        <CannedReplies
          bench={bench}
          act={act}
          onTake={(text) => {
            onChange(joinReply(value, text, maxLength));
            setIsOpen(false);
          }}
        />
      )}
    </View>
  );
}

/** A prepared answer after what is written already. */
export function joinReply(written: string, reply: string, maxLength: number): string {
  const text = written.trim() === "" ? reply : `${written.trimEnd()}\n${reply}`;
  return text.slice(0, maxLength);
}

/** What to do about places nobody has filled; undefined when there are none. */
export function unfilledWords(text: string): string | undefined {
  const places = unfilledPlaces(text);
  return places.length > 0 ? `还有 ${places.join("、")} 没有填，换成要说的话再发` : undefined;
}

function replyValues({ ticket, revealed }: Bench): Partial<Record<ReplyPlace, string>> {
  const calledAs = revealed?.name || ticket.applicant.organisation;
  const lastDay = lastDayOf(ticket);
  return {
    编号: ticket.number,
    中心: ticket.centre?.name ?? coordinatorName,
    ...(calledAs && { 称呼: calledAs }),
    ...(lastDay && { 最晚日期: dayWords(lastDay) }),
  };
}

/** The day that runs now: for the material while it is awaited, else of the clock that ends first. */
function lastDayOf({
  materialDueOn,
  totalClock,
  centreClock,
}: Bench["ticket"]): string | undefined {
  if (materialDueOn) return materialDueOn;
  const running = [totalClock, centreClock].flatMap((clock) =>
    clock?.state === "running" && clock.dueOn ? [clock.dueOn] : [],
  );
  return running.sort((one, two) => (one < two ? -1 : 1))[0];
}
