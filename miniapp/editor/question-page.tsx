import { View } from "@tarojs/components";
import { type ReactNode, useState } from "react";
import { shanghaiDay } from "#shared/calendar/working-days";
import type { QuestionView } from "#shared/questions/question-desk-schemas";
import { type QuestionFault, questionFaults } from "#shared/questions/question-rules";
import type { QuestionContent } from "#shared/questions/question-terms";
import { loadedValue } from "../api/use-load";
import { goBack, useRouteParams } from "../platform/navigation";
import { aria } from "../ui/aria";
import { Dock } from "../ui/dock";
import { Heading } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { momentWords } from "../ui/moment-words";
import { MoreLink } from "../ui/more-link";
import { Notice } from "../ui/notice";
import { Tag } from "../ui/tag";
import { EditorFrame } from "./editor-frame";
import {
  hasActs,
  RareActs,
  type ReasonAct,
  ReasonSheet,
  ReviewActs,
  WritingActs,
} from "./question-acts";
import { QuestionForm } from "./question-form";
import { QuestionHistory } from "./question-history";
import { QuestionNumbers } from "./question-numbers";
import { QuestionPreview } from "./question-preview";
import { looksOf } from "./question-words";
import { StaleQuestion } from "./stale-question";
import { useLaws } from "./use-laws";
import { type QuestionDesk, useQuestionDesk } from "./use-question-desk";
import "./question-page.scss";

/** One question: written, seen as the public sees it, reviewed, weighed. `?id=`; without it a new one. */
export default function QuestionPage() {
  const { id = "" } = useRouteParams();
  const { of, ...desk } = useQuestionDesk(id);
  const [reason, setReason] = useState<ReasonAct>();
  const faults = useFaults(desk.content, desk.question);
  const isLoaded = loadedValue(of.state) !== undefined;
  const acts = (
    <>
      <WritingActs desk={desk} faults={faults} />
      <ReviewActs desk={desk} onSendBack={() => setReason("send_back")} />
    </>
  );
  return (
    <EditorFrame
      title={id || "新题"}
      current="questions"
      isBelow
      {...(isLoaded && hasActs(desk) && { dock: <PhoneDock>{acts}</PhoneDock> })}
    >
      <Loaded of={of}>
        {() => (
          <>
            <View className="question-head">
              <View className="grow">
                <View className="row g1 note t3 wide-only">
                  <MoreLink onTap={() => void goBack()}>题目</MoreLink>
                  <View>› {id || "新题"}</View>
                </View>
                <HeadWords desk={desk} id={id} />
              </View>
              <View className="row g2 wide-only question-head-acts">{acts}</View>
            </View>
            <DeskNotices desk={desk} />
            <QuestionBench desk={desk} faults={faults} onReason={setReason} />
          </>
        )}
      </Loaded>
      <ReasonSheet desk={desk} act={reason} onClose={() => setReason(undefined)} />
    </EditorFrame>
  );
}

/** On a phone; a wide screen has the acts beside the title. */
function PhoneDock({ children }: { children: ReactNode }) {
  return (
    <View className="narrow-only question-dock">
      <Dock>{children}</Dock>
    </View>
  );
}

function HeadWords({ desk: { question }, id }: { desk: QuestionDesk; id: string }) {
  const last = question?.history.at(-1);
  return (
    <View className="row g2 wrap">
      <View className="wide-only">
        <Heading className="head">{id || "新题"}</Heading>
      </View>
      {question &&
        looksOf({ state: question.state, revisionState: question.revision?.state ?? null }).map(
          ({ short, tone }) => (
            <Tag key={short} tone={tone}>
              {short}
            </Tag>
          ),
        )}
      {last && (
        <View className="note t2">
          {last.by}，{momentWords(last.at)}
        </View>
      )}
    </View>
  );
}

function DeskNotices({ desk }: { desk: QuestionDesk }) {
  const { question, problem } = desk;
  return (
    <>
      <StaleQuestion desk={desk} />
      {problem && (
        <View {...aria({ role: "alert" })}>
          <Notice tone="bad">{problem}</Notice>
        </View>
      )}
      {question?.voiding && <VoidingNotice voiding={question.voiding} />}
      {question?.revision?.sentBack && (
        <Notice tone="gold" title={`${question.revision.sentBack.by}退回了，请改一改再提交`}>
          {question.revision.sentBack.reason}
        </Notice>
      )}
      {question?.revision?.state === "in_review" && (
        <Notice title={question.isOwn ? "等另一位编辑复核" : "等您复核"}>
          {question.isOwn
            ? "自己改的题，要由另一位编辑看过才发布。再改一次，就要重新提交。"
            : "请像第一次见到它那样答一遍，再对着条文看答案、讲解和日期。"}
        </Notice>
      )}
      {question?.state === "published" && question.revision && (
        <Notice>大家现在看到的还是上一版，改动通过复核以后才换。</Notice>
      )}
    </>
  );
}

function VoidingNotice({ voiding }: { voiding: NonNullable<QuestionView["voiding"]> }) {
  const { at, by, reason, rounds, isDone } = voiding;
  const progress = isDone
    ? `抽到过它的 ${rounds} 局都按答对重算了。`
    : `正在重算抽到过它的局，已经算了 ${rounds} 局。`;
  return (
    <Notice tone="bad" title={`${by}，${momentWords(at)}作废：${reason}`}>
      {progress}
    </Notice>
  );
}

interface QuestionBenchProps {
  desk: QuestionDesk;
  faults: readonly QuestionFault[];
  onReason: (act: ReasonAct) => void;
}

function QuestionBench({ desk, faults, onReason }: QuestionBenchProps) {
  const { question, content } = desk;
  const canEdit = !question || question.acts.includes("edit");
  return (
    <View className="question-bench">
      <View className="question-column">
        {canEdit ? (
          <QuestionForm desk={desk} faults={faults} />
        ) : (
          <Notice>作废的题不能再改，内容在旁边。</Notice>
        )}
        {desk.isTried && faults.length > 0 && (
          <View {...aria({ role: "alert" })}>
            <Notice tone="gold" title={`还有 ${faults.length} 处要改`}>
              {[...new Set(faults.map(({ words }) => words))].join("；")}。
            </Notice>
          </View>
        )}
        <RareActs desk={desk} onReason={onReason} />
      </View>
      <View className="question-column">
        <QuestionPreview content={content} />
        {question?.published && (
          <QuestionNumbers questionId={question.id} content={question.published} />
        )}
        {question && <QuestionHistory question={question} />}
      </View>
    </View>
  );
}

/** What the server will say, said at once; what only the server knows (a question alike) is of its last look. */
function useFaults(content: QuestionContent, question: QuestionView | null): QuestionFault[] {
  const laws = loadedValue(useLaws().state);
  const known = new Map((laws ?? []).map((law) => [law.id, law]));
  const own = laws ? questionFaults(content, { laws: known, today: shanghaiDay(new Date()) }) : [];
  const isSameStem = question?.revision?.content.stem === content.stem;
  const alike = (question?.revision?.faults ?? []).filter(
    ({ field, words }) => isSameStem && field === "stem" && words.startsWith("和已发布的"),
  );
  return [...own, ...alike];
}
