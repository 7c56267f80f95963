import { View } from "@tarojs/components";
import { useState } from "react";
import {
  approveQuestionEndpoint,
  discardRevisionEndpoint,
  sendBackQuestionEndpoint,
  submitQuestionEndpoint,
  voidQuestionEndpoint,
  withdrawQuestionEndpoint,
} from "#shared/questions/question-endpoints";
import type { QuestionFault } from "#shared/questions/question-rules";
import { draftBounds, leastReason } from "#shared/questions/question-terms";
import { call } from "../api/call";
import { confirm } from "../platform/dialogs";
import { Button } from "../ui/button";
import { TextAreaField } from "../ui/field";
import { Sheet } from "../ui/sheet";
import type { QuestionDesk } from "./use-question-desk";

/** Whether there is anything to do at the moment that is not rare. */
export function hasActs({ question, isDirty }: QuestionDesk): boolean {
  if (!question || isDirty) return true;
  return question.acts.includes("submit") || question.acts.includes("send_back");
}

interface WritingActsProps {
  desk: QuestionDesk;
  faults: readonly QuestionFault[];
}

/** What the author does: keep it, ask for review. */
export function WritingActs({ desk, faults }: WritingActsProps) {
  const { question, isDirty, isStale, pending } = desk;
  const canEdit = !question || question.acts.includes("edit");
  if (!canEdit) return null;
  const canSubmit = isDirty || !question || question.acts.includes("submit");
  const isBusy = pending !== undefined;
  return (
    <>
      {(isDirty || !question) && (
        <Button
          id="question-save"
          kind="outline"
          isNarrow
          isBusy={pending === "save"}
          isDisabled={!isDirty || isStale || isBusy}
          onTap={() => void desk.save()}
        >
          存草稿
        </Button>
      )}
      {canSubmit && (
        <Button
          id="question-submit"
          isBusy={pending === "submit"}
          isDisabled={isStale || isBusy}
          onTap={() =>
            void desk.submit(faults.length === 0, ({ id, version }) =>
              call(submitQuestionEndpoint, { questionId: id, version }),
            )
          }
        >
          提交复核
        </Button>
      )}
    </>
  );
}

/** What the second editor does. */
export function ReviewActs({ desk, onSendBack }: { desk: QuestionDesk; onSendBack: () => void }) {
  const { question, isDirty, pending } = desk;
  if (!question?.acts.includes("send_back")) return null;
  const approve = async () => {
    const isSure = await confirm({
      title: "复核通过，发布？",
      text: "发布以后马上会被问到。您看过题干、选项、答案、讲解和依据了吗？",
      yes: "发布",
    });
    if (!isSure) return;
    await desk.act(
      "approve",
      ({ id, version }) => call(approveQuestionEndpoint, { questionId: id, version }),
      "发布了",
    );
  };
  const isBusy = pending !== undefined || isDirty;
  return (
    <>
      <Button
        id="question-send-back"
        kind="outline"
        isNarrow
        isDisabled={isBusy}
        onTap={onSendBack}
      >
        {question.isOwn ? "撤回" : "退回"}
      </Button>
      {question.acts.includes("approve") && (
        <Button
          id="question-approve"
          isBusy={pending === "approve"}
          isDisabled={isBusy}
          onTap={() => void approve()}
        >
          通过并发布
        </Button>
      )}
    </>
  );
}

export type ReasonAct = "send_back" | "withdraw" | "void";

/** What is done seldom and with care, at the page's end. */
export function RareActs({
  desk,
  onReason,
}: {
  desk: QuestionDesk;
  onReason: (act: ReasonAct) => void;
}) {
  const { question, pending } = desk;
  if (!question) return null;
  const { acts } = question;
  const discard = async () => {
    const isSure = await confirm({
      title: "放弃这次改动？",
      text: "还没发布的改动会去掉，正在用的题不受影响。",
      yes: "放弃",
      isDanger: true,
    });
    if (!isSure) return;
    const isDone = await desk.act(
      "discard",
      ({ id, version }) => call(discardRevisionEndpoint, { questionId: id, version }),
      "改动放弃了",
    );
    if (isDone) desk.takeLatest();
  };
  const isBusy = pending !== undefined;
  return (
    <View className="row wrap g2">
      {acts.includes("discard") && (
        <Button
          id="question-discard"
          kind="outline"
          size="small"
          isDisabled={isBusy}
          onTap={() => void discard()}
        >
          放弃改动
        </Button>
      )}
      {acts.includes("withdraw") && (
        <Button
          id="question-withdraw"
          kind="outline"
          size="small"
          isDisabled={isBusy}
          onTap={() => onReason("withdraw")}
        >
          {question.edition > 0 ? "停用这道题" : "不要这份草稿了"}
        </Button>
      )}
      {acts.includes("void") && (
        <Button
          id="question-void"
          kind="danger"
          size="small"
          isDisabled={isBusy}
          onTap={() => onReason("void")}
        >
          作废这道题
        </Button>
      )}
    </View>
  );
}

interface ReasonWords {
  title: string;
  text: string;
  label: string;
  placeholder: string;
  yes: string;
  done: string;
  isDanger: boolean;
}

const reasonWords: Record<ReasonAct, ReasonWords> = {
  send_back: {
    title: "退回这次改动",
    text: "改动回到草稿，写的人看得到理由。",
    label: "哪里要改",
    placeholder: "比如：第二个选项也说得通",
    yes: "退回",
    done: "退回了",
    isDanger: false,
  },
  withdraw: {
    title: "停用这道题",
    text: "以后不再问到。已经答过的，成绩不变。改好以后还可以再提交复核。",
    label: "为什么停用",
    placeholder: "比如：条文换了新版",
    yes: "停用",
    done: "停用了",
    isDanger: false,
  },
  void: {
    title: "作废这道题",
    text: "题目有错才作废。抽到过它的每一局都按答对算，成绩和名次跟着重算，不能撤回。理由会给每个抽到它的人看。",
    label: "错在哪里",
    placeholder: "比如：两个选项都说得通",
    yes: "作废",
    done: "作废了，正在重算成绩",
    isDanger: true,
  },
};

const endpoints = {
  send_back: sendBackQuestionEndpoint,
  withdraw: withdrawQuestionEndpoint,
  void: voidQuestionEndpoint,
};

interface ReasonSheetProps {
  desk: QuestionDesk;
  act: ReasonAct | undefined;
  onClose: () => void;
}

/** Why, in words that others read later. */
export function ReasonSheet({ desk, act, onClose }: ReasonSheetProps) {
  const [typed, setTyped] = useState("");
  const [isTried, setIsTried] = useState(false);
  if (!act) return null;
  const words = reasonWords[act];
  const reason = typed.trim();
  const isShort = reason.length < leastReason;
  const send = async () => {
    setIsTried(true);
    if (isShort) return;
    const isSure = !words.isDanger || (await confirm(sureWords(words)));
    if (!isSure) return;
    const isDone = await desk.act(
      act,
      ({ id, version }) => call(endpoints[act], { questionId: id, version, reason }),
      words.done,
    );
    if (isDone) {
      setTyped("");
      setIsTried(false);
    }
    onClose();
  };
  return (
    <Sheet
      isOpen
      title={words.title}
      onClose={onClose}
      foot={
        <Button
          id={`${act}-yes`}
          kind={words.isDanger ? "danger" : "primary"}
          isBusy={desk.pending === act}
          onTap={() => void send()}
        >
          {words.yes}
        </Button>
      }
    >
      <View className="col g3">
        <View className="t2">{words.text}</View>
        <TextAreaField
          id="reason"
          label={words.label}
          isShort
          placeholder={words.placeholder}
          maxLength={draftBounds.reason}
          value={typed}
          onChange={setTyped}
          error={isTried && isShort ? `请写 ${leastReason} 个字以上，说清楚为什么` : undefined}
        />
      </View>
    </Sheet>
  );
}

function sureWords({ title, text, yes }: ReasonWords) {
  return { title: `${title}？`, text, yes, isDanger: true };
}
