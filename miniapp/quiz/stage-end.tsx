import { View } from "@tarojs/components";
import type { JourneyProgress } from "#shared/quiz/journey-progress";
import { Anan } from "../ui/anan";
import { Card } from "../ui/card";
import { Dot, Heading, SectionHead } from "../ui/heading";
import { Notice } from "../ui/notice";
import { Ribbon } from "../ui/ribbon";
import { AnswerGrid, type AnswerMark } from "./answer-grid";
import type { StageQuestion, StageView } from "./use-stage";

interface StageEndProps {
  stage: StageView;
  progress: JourneyProgress;
}

/** Ten done: how it went, and back to any of them. */
export function StageEnd({ stage, progress }: StageEndProps) {
  const marks = stage.questions.map(markOf);
  const right = marks.filter((mark) => mark === "right").length;
  const waiting = marks.filter((mark) => mark === "waiting").length;
  return (
    <>
      <Card className="col g3">
        <View className="row">
          <View className="grow">
            <View className="note t3">
              第 {stage.number} 站<Dot />
              {stage.theme}
            </View>
            <Heading>{stage.place}走完了</Heading>
            <View className="label t2">
              {stage.questions.length} 题里答对 {right} 题
            </View>
          </View>
          <Anan pose="celebrating" size={104} />
        </View>
        <View className="row">
          <Ribbon percent={(progress.answered / progress.total) * 100} label="百题进度" />
          <View className="label b nb">
            {progress.answered} / {progress.total}
          </View>
        </View>
      </Card>
      {waiting > 0 && (
        <Notice tone="gold" icon="offline">
          还有 {waiting} 题存在手机上，连上网就送去判，讲解也会在那时出来。
        </Notice>
      )}
      <SectionHead title={`回看 ${stage.questions.length} 题`} />
      <AnswerGrid marks={marks} onChoose={stage.goTo} />
    </>
  );
}

function markOf({ judgement, waiting }: StageQuestion): AnswerMark {
  if (judgement) return judgement.isRight ? "right" : "wrong";
  return waiting ? "waiting" : "none";
}
