import { View } from "@tarojs/components";
import { sendMessageEndpoint } from "#shared/tickets/ticket-endpoints";
import type { TriageTicket } from "#shared/tickets/ticket-schemas";
import { ticketBounds } from "#shared/tickets/ticket-terms";
import { noteTicketEndpoint } from "#shared/tickets/triage-endpoints";
import { call } from "../api/call";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { TextAreaField } from "../ui/field";
import { Heading } from "../ui/heading";
import { Messages } from "../ui/messages";
import { momentWords } from "../ui/moment-words";
import { Notice } from "../ui/notice";
import { unfilledWords } from "./canned-replies";
import type { Bench } from "./use-bench";
import { useSendKey } from "./use-send-key";

/** Messages to and from the applicant. */
export function TicketMessages({ bench }: { bench: Bench }) {
  const { ticket, words, write } = bench;
  const keyOf = useSendKey();
  const text = words.message.trim();
  const unfilled = unfilledWords(text);
  const send = () =>
    bench.act({
      action: "message",
      send: ({ id }) =>
        call(sendMessageEndpoint, { ticketId: id, text }, { idempotencyKey: keyOf(text) }),
      onDone: () => bench.look(),
      clears: { message: "" },
    });
  return (
    <Card className="col g3 bench-talk">
      <Heading className="lead">和申请人说</Heading>
      {ticket.messages.length === 0 ? (
        <View className="note t2">还没有留言。</View>
      ) : (
        <Messages items={ticket.messages.map(messageItem)} />
      )}
      {ticket.actions.includes("message") && (
        <View className="col g2 bench-write" id="message-field">
          <TextAreaField
            label="写给申请人"
            placeholder="写给申请人，会同时出现在他的进度里"
            value={words.message}
            onChange={(message) => write({ message })}
            maxLength={ticketBounds.message}
            isShort
          />
          {unfilled && <View className="note gold">{unfilled}。</View>}
          <ActProblem bench={bench} action="message" />
          <View className="row between">
            <Button
              id="message-replies"
              kind="outline"
              size="small"
              onTap={() => bench.open("replies")}
            >
              用常用答复
            </Button>
            <Button
              id="message-send"
              size="small"
              kind="soft"
              isDisabled={text === "" || unfilled !== undefined}
              isBusy={bench.pending === "message"}
              onTap={() => void send()}
            >
              发送
            </Button>
          </View>
        </View>
      )}
    </Card>
  );
}

function messageItem({ id, from, authorName, text, sentAt }: TriageTicket["messages"][number]) {
  const author = from === "staff" ? authorName : "申请人";
  const timeWords = `${author}，${momentWords(sentAt)}`;
  return { key: id, text, author, timeWords, isMine: from === "staff" };
}

/** Notes among colleagues. */
export function TicketNotes({ bench }: { bench: Bench }) {
  const { ticket, words, write } = bench;
  const keyOf = useSendKey();
  const text = words.note.trim();
  const keep = () =>
    bench.act({
      action: "note",
      send: ({ id }) =>
        call(noteTicketEndpoint, { ticketId: id, text }, { idempotencyKey: keyOf(text) }),
      // A note makes no new version, but somebody else may have made one.
      onDone: (noted) => {
        if (noted.version === bench.ticket.version) bench.show(noted);
        else void bench.look();
      },
      clears: { note: "" },
    });
  return (
    <Card className="col g3">
      <Heading className="lead">备注，只有同事看得到</Heading>
      {ticket.notes.map((note) => (
        <View key={note.id} className="bench-note">
          <View>
            <View className="bench-note-author b">{note.authorName}</View>
            {note.text}
          </View>
          <View className="tiny t3">{momentWords(note.at)}</View>
        </View>
      ))}
      {ticket.actions.includes("note") && (
        <View className="col g2 bench-write" id="note-field">
          <TextAreaField
            label="备注"
            placeholder="写下比对的结果、电话里说了什么"
            value={words.note}
            onChange={(note) => write({ note })}
            maxLength={ticketBounds.message}
            isShort
          />
          <ActProblem bench={bench} action="note" />
          <View className="row between">
            <View className="tiny t3 grow">未保存的字留在这台设备上，换页也在</View>
            <Button
              id="note-keep"
              size="small"
              kind="soft"
              isDisabled={text === ""}
              isBusy={bench.pending === "note"}
              onTap={() => void keep()}
            >
              存下备注
            </Button>
          </View>
        </View>
      )}
    </Card>
  );
}

/** Why the last try did not work, beside what was tried. */
export function ActProblem({
  bench,
  action,
}: {
  bench: Bench;
  action: NonNullable<Bench["problem"]>["action"];
}) {
  if (bench.problem?.action !== action) return null;
  return (
    <View {...aria({ role: "alert" })}>
      <Notice tone="bad">{bench.problem.text}您写的还在。</Notice>
    </View>
  );
}
