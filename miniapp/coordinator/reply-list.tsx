import { View } from "@tarojs/components";
import { useState } from "react";
import {
  listCannedRepliesEndpoint,
  writeCannedRepliesEndpoint,
} from "#shared/desk-lists/desk-list-endpoints";
import type { CannedReply } from "#shared/desk-lists/desk-list-schemas";
import { replyActWords } from "#shared/desk-lists/desk-list-terms";
import { call } from "../api/call";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyFace } from "../ui/faces";
import { Loaded } from "../ui/loaded";
import { MoreLink } from "../ui/more-link";
import { Tag } from "../ui/tag";
import { ListProblem } from "./list-problem";
import { type ReplyDraft, ReplySheet } from "./reply-sheet";
import { type DeskListEdit, useDeskList } from "./use-desk-list";

const newReply: ReplyDraft = { title: "", act: "message", text: "" };

/** 常用答复: prepared answers with places to fill, in the order the desks see them. */
export function ReplyList() {
  const list = useDeskList<CannedReply>("canned-replies", {
    read: () => call(listCannedRepliesEndpoint, {}),
    write: (body, idempotencyKey) => call(writeCannedRepliesEndpoint, body, { idempotencyKey }),
  });
  const [draft, setDraft] = useState<ReplyDraft>();
  return (
    <View className="lists-column">
      <View className="row between wrap g3">
        <View className="t2 grow">各家答复时可以取用，发出前还能改。</View>
        <Button id="reply-new" size="small" iconBefore="plus" onTap={() => setDraft(newReply)}>
          添一条
        </Button>
      </View>
      {!draft && <ListProblem words={list.problem} />}
      <Loaded
        of={list.of}
        empty={{
          isEmpty: ({ items }) => items.length === 0,
          face: (
            <EmptyFace
              title="还没有常用答复"
              text="把常写的话存在这里，各家答复时取一条，改两个字就能发。"
              action="添一条"
              onAction={() => setDraft(newReply)}
            />
          ),
        }}
      >
        {({ items }) => (
          <View className="lists-column">
            {items.map((reply, at) => (
              <ReplyCard
                key={reply.id}
                reply={reply}
                list={list}
                isFirst={at === 0}
                isLast={at === items.length - 1}
                onEdit={() => setDraft(reply)}
              />
            ))}
          </View>
        )}
      </Loaded>
      <ReplySheet
        draft={draft}
        list={list}
        onWrite={(some) => setDraft((before) => before && { ...before, ...some })}
        onClose={() => setDraft(undefined)}
      />
    </View>
  );
}

interface ReplyCardProps {
  reply: CannedReply;
  list: DeskListEdit<CannedReply>;
  isFirst: boolean;
  isLast: boolean;
  onEdit: () => void;
}

function ReplyCard({ reply, list, isFirst, isLast, onEdit }: ReplyCardProps) {
  const { id, title, act, text } = reply;
  return (
    <Card className="col g2">
      <View className="row wrap g2">
        <View className="lead">{title}</View>
        <Tag tone="sky">{replyActWords[act]}</Tag>
      </View>
      <View className="t2 lists-words">{text}</View>
      <View className="row wrap g4">
        <MoreLink id={`reply-edit-${id}`} label={`改${title}`} onTap={onEdit}>
          改
        </MoreLink>
        {!isFirst && (
          <MoreLink
            id={`reply-up-${id}`}
            label={`${title}往前移`}
            onTap={() => void list.move(id, -1)}
          >
            往前移
          </MoreLink>
        )}
        {!isLast && (
          <MoreLink
            id={`reply-down-${id}`}
            label={`${title}往后移`}
            onTap={() => void list.move(id, 1)}
          >
            往后移
          </MoreLink>
        )}
      </View>
    </Card>
  );
}
