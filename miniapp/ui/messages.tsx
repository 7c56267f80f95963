import { View } from "@tarojs/components";
import { aria } from "./aria";
import { Avatar } from "./avatar";
import "./messages.scss";

export interface MessageItem {
  key: string;
  text: string;
  /** 昨天 16:24 */
  timeWords: string;
  author: string;
  isMine: boolean;
}

export function Messages({ items }: { items: readonly MessageItem[] }) {
  return (
    <View className="msgs" {...aria({ role: "list", label: "留言" })}>
      {items.map(({ key, text, timeWords, author, isMine }) => (
        <View
          key={key}
          className={`msg-row ${isMine ? "msg-row-mine" : ""}`}
          {...aria({ role: "listitem" })}
        >
          {!isMine && <Avatar name={author} />}
          <View className={`msg ${isMine ? "msg-mine" : ""}`}>
            {text}
            <View className="msg-time">{timeWords}</View>
          </View>
        </View>
      ))}
    </View>
  );
}
