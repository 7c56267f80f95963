import { View } from "@tarojs/components";
import { useState } from "react";
import type { CannedReply } from "#shared/desk-lists/desk-list-schemas";
import { deskListBounds, replyActs, replyActWords } from "#shared/desk-lists/desk-list-terms";
import { fillReply, replyPlaces, strangePlaces } from "#shared/desk-lists/reply-filling";
import { confirm } from "../platform/dialogs";
import { Button } from "../ui/button";
import { Segmented } from "../ui/choices";
import { Field, TextAreaField, TextField } from "../ui/field";
import { Sheet } from "../ui/sheet";
import { ListProblem } from "./list-problem";
import type { DeskListEdit, Written } from "./use-desk-list";

export type ReplyDraft = Written<CannedReply>;

interface ReplySheetProps {
  /** Undefined while nothing is being written. */
  draft: ReplyDraft | undefined;
  list: DeskListEdit<CannedReply>;
  onWrite: (some: Partial<ReplyDraft>) => void;
  onClose: () => void;
}

const { replyTitle, replyText } = deskListBounds;

/** How it reads once the places are filled. */
const example = {
  称呼: "王女士",
  编号: "2026-1122-0042-7",
  中心: "示例二号工作站",
  最晚日期: "12 月 4 日",
};

export function ReplySheet({ draft, list, onWrite, onClose }: ReplySheetProps) {
  const [isTried, setIsTried] = useState(false);
  if (!draft) return null;
  const faults = faultsOf(draft);
  const store = async () => {
    setIsTried(true);
    if (faults.title || faults.text || !(await list.put(draft))) return;
    setIsTried(false);
    onClose();
  };
  const remove = async () => {
    const isSure = await confirm({
      title: `删掉“${draft.title}”？`,
      text: "已经发出去的答复不受影响。删了要用得重新写。",
      yes: "删掉",
      isDanger: true,
    });
    if (isSure && draft.id && (await list.remove(draft.id))) onClose();
  };
  return (
    <Sheet
      isOpen
      title={draft.id ? "改这一条" : "添一条"}
      onClose={onClose}
      foot={
        <View className="row g3">
          {draft.id && (
            <Button id="reply-delete" kind="danger" isNarrow onTap={() => void remove()}>
              删掉
            </Button>
          )}
          <View className="grow">
            <Button id="reply-save" isWide isBusy={list.isSaving} onTap={() => void store()}>
              存下来
            </Button>
          </View>
        </View>
      }
    >
      <View className="col g4">
        <ListProblem words={list.problem} />
        <TextField
          id="reply-title"
          label="叫什么"
          placeholder="请补权属证明"
          value={draft.title}
          maxLength={replyTitle.max}
          onChange={(title) => onWrite({ title })}
          error={isTried ? faults.title : undefined}
        />
        <Field label="什么时候用">
          <Segmented
            label="什么时候用"
            value={draft.act}
            onChange={(act) => onWrite({ act })}
            items={replyActs.map((act) => ({
              key: act,
              id: `act-${act}`,
              label: replyActWords[act],
            }))}
          />
        </Field>
        <TextAreaField
          id="reply-text"
          label="写什么"
          placeholder="{称呼}，您的申请 {编号} 已经由 {中心} 收到。"
          hint={`这些会自动换上：${replyPlaces.map((place) => `{${place}}`).join(" ")}`}
          value={draft.text}
          maxLength={replyText.max}
          onChange={(text) => onWrite({ text })}
          error={isTried || strangePlaces(draft.text).length > 0 ? faults.text : undefined}
        />
        {draft.text !== "" && !faults.text && (
          <View className="col g1">
            <View className="label b">换上以后，比如</View>
            <View className="t2 lists-words">{fillReply(draft.text, example)}</View>
          </View>
        )}
      </View>
    </Sheet>
  );
}

function faultsOf({ title, text }: ReplyDraft): { title?: string; text?: string } {
  const [strange] = strangePlaces(text);
  const textFault = strange
    ? `没有 ${strange} 这一处，可以用的是 ${replyPlaces.join("、")}`
    : undefined;
  const shortFault = text.trim().length < replyText.min ? "请写四个字以上" : undefined;
  const fault = textFault ?? shortFault;
  return {
    ...(title.trim().length < replyTitle.min && { title: "请写两个字以上" }),
    ...(fault && { text: fault }),
  };
}
