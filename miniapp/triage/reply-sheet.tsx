import { View } from "@tarojs/components";
import { ticketBounds } from "#shared/tickets/ticket-terms";
import { Card } from "../ui/card";
import { Sheet } from "../ui/sheet";
import type { Bench } from "./use-bench";

const replies = [
  "您的申请收到了，我们正在看材料，有结果第一时间告诉您。",
  "材料收到了，很清楚。我们核对后告诉您受理还是不受理。",
  "还缺几样材料，已经列在“要补的材料”里。补齐之前您的时间不走，不用着急。",
  "您现在可以先把原件、截图和聊天记录都留好，不要删改，最好记下是哪天、在哪里看到的。",
];

/** 用常用答复: put after what is written, to be changed before it is sent. */
export function ReplySheet({ bench }: { bench: Bench }) {
  const { words, write } = bench;
  const close = () => bench.open(undefined);
  const take = (reply: string) => {
    const message = words.message.trim() === "" ? reply : `${words.message.trimEnd()}\n${reply}`;
    write({ message: message.slice(0, ticketBounds.message) });
    close();
  };
  return (
    <Sheet isOpen={bench.sheet === "replies"} title="常用答复" onClose={close}>
      <View className="col g3">
        <View className="note t2">点一条放进留言里，改好再发。</View>
        {replies.map((reply) => (
          <Card key={reply} className="card-flat" onTap={() => take(reply)}>
            {reply}
          </Card>
        ))}
      </View>
    </Sheet>
  );
}
