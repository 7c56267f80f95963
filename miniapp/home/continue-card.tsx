import { View } from "@tarojs/components";
import { stagePlan } from "#shared/quiz/hundred";
import type { Topic } from "#shared/quiz/topics";
import type { Journey } from "../api/use-journey";
import { goTo } from "../platform/navigation";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Dot, Heading } from "../ui/heading";
import { Ribbon } from "../ui/ribbon";
import { artOf, TopicArt } from "../ui/topic-art";
import "./continue-card.scss";

interface ContinueCardProps {
  /** Undefined for who has not begun, or while it is not to be had. */
  journey: Journey | undefined;
  answered: number;
  total: number;
  /** Lies over the sky's edge. */
  isOverSky: boolean;
}

/** Where the hundred goes on: the first page's one blue button. */
export function ContinueCard({ journey, answered, total, isOverSky }: ContinueCardProps) {
  const face = faceOf(journey, answered, total);
  return (
    <Card className={isOverSky ? "card-over" : ""}>
      <View className="row between">
        <View className="grow">
          <View className="note t3">
            百题之旅
            {face.note && (
              <>
                <Dot />
                {face.note}
              </>
            )}
          </View>
          <Heading level={3} className="title continue-title">
            {face.title}
          </Heading>
        </View>
        <TopicArt topic={artOf(face.topic)} size={56} />
      </View>
      <View className="row continue-ribbon">
        <Ribbon percent={(answered / total) * 100} label="百题进度" />
        <View className="label b nb">
          {answered} / {total}
        </View>
      </View>
      <View className="continue-text note t2">{face.text}</View>
      <View className="continue-button">
        <Button
          id="continue"
          isWide
          iconAfter="next"
          onTap={() => void goTo(face.path, face.params)}
        >
          {face.action}
        </Button>
      </View>
    </Card>
  );
}

interface ContinueFace {
  note?: string;
  title: string;
  topic: Topic;
  text: string;
  action: string;
  path: string;
  params?: { stage: number };
}

function faceOf(journey: Journey | undefined, answered: number, total: number): ContinueFace {
  if (answered >= total) return doneFace(journey);
  return answered === 0 ? freshFace : underwayFace(journey);
}

const questionPage = "/quiz/question-page";
const firstStage = stagePlan[0];

const freshFace: ContinueFace = {
  note: "第 1 站",
  title: firstStage ? `${firstStage.place}：${firstStage.theme}` : "从大漠出发",
  topic: "patent",
  text: "十站，每站十题。不限时，答到哪儿都给您留着。",
  action: "从大漠出发",
  path: questionPage,
  params: { stage: 1 },
};

function underwayFace(journey: Journey | undefined): ContinueFace {
  const stage = journey?.progress.current;
  const face = { action: "接着答", path: questionPage, topic: "patent" as const };
  if (!journey || !stage) {
    return { ...face, title: "接着往前走", text: "答案都给您留着。" };
  }
  const number = (stage.number - 1) * stage.total + (stage.nextNumber ?? 1);
  const next = journey.view.questions.find(({ id }) => id === stage.nextId);
  return {
    ...face,
    note: `第 ${stage.number} 站`,
    title: `${stage.place}：${stage.theme}`,
    topic: next?.topic ?? face.topic,
    text: `上次停在第 ${number} 题，答案都给您留着。`,
    params: { stage: stage.number },
  };
}

function doneFace(journey: Journey | undefined): ContinueFace {
  const right = journey?.progress.right;
  return {
    title: "从大漠走到林海，走完了",
    topic: "local-help",
    text: right === undefined ? "每一题都能回看。" : `答对 ${right} 题，每一题都能回看。`,
    action: "回看一百题",
    path: "/home/quiz-tab-page",
  };
}
