import { View } from "@tarojs/components";
import { useState } from "react";
import {
  outcomes,
  outcomeWords,
  refusalGrounds,
  refusalGroundWords,
  ticketBounds,
} from "#shared/tickets/ticket-terms";
import { closeTicketEndpoint, refuseTicketEndpoint } from "#shared/tickets/triage-endpoints";
import { call } from "../api/call";
import { confirm } from "../platform/dialogs";
import { TextAreaField } from "../ui/field";
import { Pick, PickGroup } from "../ui/pick";
import { ActSheet } from "./act-sheet";
import { ReplyPicker, unfilledWords } from "./canned-replies";
import type { Bench } from "./use-bench";

/** What the server wants at least. */
const leastWords = 4;
const tooShort = "请写 4 个字以上，让申请人看得明白";

/** Why the words cannot go out yet; undefined when they can. */
function faultOf(text: string): string | undefined {
  return text.length < leastWords ? tooShort : unfilledWords(text);
}

/** 不受理: a ground and own words. */
export function RefuseSheet({ bench }: { bench: Bench }) {
  const { words, write } = bench;
  const { ground } = words;
  const text = words.refusal.trim();
  const [isTried, setIsTried] = useState(false);
  const refuse = async () => {
    setIsTried(true);
    if (ground === null || faultOf(text) !== undefined) return;
    const isSure = await confirm({
      title: "答复不予受理？",
      text: `申请人会看到理由，可以在 ${bench.ticket.appealDays} 个工作日里申诉。发出后不能收回。`,
      yes: "不受理",
      isDanger: true,
    });
    if (!isSure) return;
    await bench.act({
      action: "refuse",
      send: ({ id, version }) =>
        call(refuseTicketEndpoint, { ticketId: id, version, ground, words: text }),
      onDone: bench.show,
      clears: { ground: null, refusal: "" },
      done: "已经答复不予受理",
    });
  };
  return (
    <ActSheet
      bench={bench}
      action="refuse"
      title="不受理"
      yes="答复不予受理"
      isDanger
      onYes={() => void refuse()}
    >
      <PickGroup label="理由">
        {refusalGrounds.map((one) => (
          <Pick
            key={one}
            id={`ground-${one}`}
            title={refusalGroundWords[one]}
            isChosen={ground === one}
            onTap={() => write({ ground: one })}
          />
        ))}
      </PickGroup>
      {isTried && ground === null && <View className="note bad">请选一项理由</View>}
      <ReplyPicker
        bench={bench}
        act="refuse"
        value={words.refusal}
        maxLength={500}
        onChange={(refusal) => write({ refusal })}
      />
      <TextAreaField
        label="向申请人说明"
        isShort
        placeholder="为什么不受理，他还可以去哪里"
        value={words.refusal}
        onChange={(refusal) => write({ refusal })}
        maxLength={500}
        error={isTried ? faultOf(text) : undefined}
      />
    </ActSheet>
  );
}

/** 办结: an outcome and an answer. */
export function CloseSheet({ bench }: { bench: Bench }) {
  const { words, write } = bench;
  const { outcome } = words;
  const text = words.answer.trim();
  const [isTried, setIsTried] = useState(false);
  const close = async () => {
    setIsTried(true);
    if (outcome === null || faultOf(text) !== undefined) return;
    const isSure = await confirm({
      title: "办结这一件？",
      text: "申请人会看到结果和答复，留言到此为止。以后还可以重新办理。",
      yes: "办结",
    });
    if (!isSure) return;
    await bench.act({
      action: "close",
      send: ({ id, version }) =>
        call(closeTicketEndpoint, { ticketId: id, version, outcome, answer: text }),
      onDone: bench.show,
      clears: { outcome: null, answer: "" },
      done: "已经办结",
    });
  };
  return (
    <ActSheet bench={bench} action="close" title="办结" yes="办结并答复" onYes={() => void close()}>
      <PickGroup label="结果">
        {outcomes.map((one) => (
          <Pick
            key={one}
            id={`outcome-${one}`}
            title={outcomeWords[one]}
            isChosen={outcome === one}
            onTap={() => write({ outcome: one })}
          />
        ))}
      </PickGroup>
      {isTried && outcome === null && <View className="note bad">请选一项结果</View>}
      <ReplyPicker
        bench={bench}
        act="close"
        value={words.answer}
        maxLength={ticketBounds.story}
        onChange={(answer) => write({ answer })}
      />
      <TextAreaField
        label="给申请人的答复"
        placeholder="法律怎么规定，他可以怎么做，下一步找谁"
        value={words.answer}
        onChange={(answer) => write({ answer })}
        maxLength={ticketBounds.story}
        error={isTried ? faultOf(text) : undefined}
      />
    </ActSheet>
  );
}
