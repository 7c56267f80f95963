import { View } from "@tarojs/components";
import { ticketBounds } from "#shared/tickets/ticket-terms";
import { Sheet } from "../ui/sheet";
import { CannedReplies, joinReply } from "./canned-replies";
import type { Bench } from "./use-bench";

/** 用常用答复: put after what is written, to be changed before it is sent. */
export function ReplySheet({ bench }: { bench: Bench }) {
  const { words, write } = bench;
  const isOpen = bench.sheet === "replies";
  const close = () => bench.open(undefined);
  return (
    <Sheet isOpen={isOpen} title="常用答复" onClose={close}>
      <View className="col g3">
        <View className="note t2">点一条放进留言里，改好再发。</View>
        <CannedReplies
          bench={bench}
          act="message"
          onTake={(text) => {
            write({ message: joinReply(words.message, text, ticketBounds.message) });
            close();
          }}
        />
      </View>
    </Sheet>
  );
}
