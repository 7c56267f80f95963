import { Textarea, View } from "@tarojs/components";
import { useRef, useState } from "react";
import { sendMessageEndpoint } from "#shared/tickets/ticket-endpoints";
import type { TicketView } from "#shared/tickets/ticket-schemas";
import { ticketBounds } from "#shared/tickets/ticket-terms";
import { call } from "../api/call";
import { newIdempotencyKey } from "../api/send";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { Messages } from "../ui/messages";
import { momentWords } from "../ui/moment-words";
import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";
import { carriedWords, dropCarriedWords } from "./carried-words";
import type { TicketDesk } from "./use-ticket";

interface TicketMessagesProps {
  ticket: TicketView;
  desk: TicketDesk;
}

/** Words to and from the handler. */
export function TicketMessages({ ticket, desk }: TicketMessagesProps) {
  const { messages, actions } = ticket;
  const canWrite = actions.includes("message");
  if (messages.length === 0 && !canWrite) return null;
  return (
    <Card>
      <Heading level={3} className="ticket-card-head b">
        留言
      </Heading>
      {messages.length === 0 && (
        <View className="note t2">有想补充的、想问的，写在这里，承办人看得到。</View>
      )}
      <Messages
        items={messages.map(({ id, from, authorName, text, sentAt }) => ({
          key: id,
          text,
          timeWords: momentWords(sentAt),
          author: authorName,
          isMine: from === "applicant",
        }))}
      />
      {canWrite && <MessageField ticketId={ticket.id} onSent={desk.loading.reload} />}
    </Card>
  );
}

interface MessageFieldProps {
  ticketId: string;
  onSent: () => Promise<void>;
}

function MessageField({ ticketId, onSent }: MessageFieldProps) {
  const [text, setText] = useState(() => carriedWords(ticketId));
  const [isCarried] = useState(text !== "");
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const key = useRef({ of: "", key: "" });

  const send = async () => {
    const words = text.trim();
    if (isBusy || words === "") return;
    // The same words keep their key until they have arrived.
    if (key.current.of !== words) key.current = { of: words, key: newIdempotencyKey() };
    setIsBusy(true);
    setError(undefined);
    try {
      const input = { ticketId, text: words };
      await call(sendMessageEndpoint, input, { idempotencyKey: key.current.key });
      key.current = { of: "", key: "" };
      setText("");
      dropCarriedWords(ticketId);
      await onSent();
    } catch (problem) {
      setError(problem);
    } finally {
      setIsBusy(false);
    }
  };

  return (
    <View className="ticket-write">
      {isCarried && text !== "" && (
        <Notice icon="info" title="刚才写的放到这里了">
          看一看，改一改，点“发送”才会交给承办人。那份草稿还留着，用不着了可以在“我的申请”里删掉。
        </Notice>
      )}
      <View className="row g2">
        <View className="input grow">
          <Textarea
            id="message-text"
            className="ticket-message"
            aria-label="写给承办人"
            value={text}
            placeholder="写给承办人"
            placeholderClass="field-placeholder"
            maxlength={ticketBounds.message}
            autoHeight
            cursorSpacing={24}
            disableDefaultPadding
            onInput={({ detail }) => setText(detail.value)}
          />
        </View>
        <Button
          id="message-send"
          kind="soft"
          isBusy={isBusy}
          isDisabled={text.trim() === ""}
          onTap={() => void send()}
        >
          发送
        </Button>
      </View>
      {error !== undefined && (
        <Notice tone="bad" title={problemOf(error).title}>
          还没有发出去，您写的都在，过一会儿再点“发送”。
        </Notice>
      )}
    </View>
  );
}
