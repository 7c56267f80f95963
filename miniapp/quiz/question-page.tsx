import { type Journey, useJourney } from "../api/use-journey";
import { loadedValue } from "../api/use-load";
import { goTo, useRouteParams } from "../platform/navigation";
import { Button } from "../ui/button";
import { Dock } from "../ui/dock";
import { Loaded } from "../ui/loaded";
import { Screen } from "../ui/screen";
import { AskQuestion } from "./ask-question";
import { JudgedQuestion } from "./judged-question";
import { StageEnd } from "./stage-end";
import { TenStrip } from "./ten-strip";
import { type StageView, useStage } from "./use-stage";
import { type Submission, useSubmission } from "./use-submission";

/** The hundred, question after question: `?stage=` or `?id=`, else where the person left off. */
export default function QuestionPage() {
  const params = useRouteParams();
  const journey = useJourney();
  const stage = useStage(loadedValue(journey.state), params);
  const submission = useSubmission(stage?.current);
  return (
    <Screen
      title={stage ? `${stage.place} · ${stage.theme}` : "百题之旅"}
      dock={stage && <StageDock stage={stage} submission={submission} />}
    >
      <Loaded of={journey}>
        {({ progress }) =>
          stage && (
            <StageBody {...{ stage, progress, submission }} onRenew={() => void journey.reload()} />
          )
        }
      </Loaded>
    </Screen>
  );
}

interface StageBodyProps {
  stage: StageView;
  progress: Journey["progress"];
  submission: Submission;
  onRenew: () => void;
}

function StageBody({ stage, progress, submission, onRenew }: StageBodyProps) {
  const { current, questions } = stage;
  if (!current) return <StageEnd stage={stage} progress={progress} />;
  const { asked, judgement } = current;
  return (
    <>
      <TenStrip questions={questions} at={current.at} />
      {judgement ? (
        <JudgedQuestion key={asked.id} question={asked} judgement={judgement} />
      ) : (
        <AskQuestion key={asked.id} question={current} {...{ submission, onRenew }} />
      )}
    </>
  );
}

function StageDock({ stage, submission }: { stage: StageView; submission: Submission }) {
  const { current, questions, goTo: goToQuestion } = stage;
  if (!current) return <EndDock stage={stage} />;
  const { at, judgement, waiting } = current;
  const { choice, submit, isSending } = submission;
  if (!judgement && (waiting === undefined || isSending)) {
    return (
      <Dock>
        <Button
          id="submit-answer"
          isDisabled={choice.length === 0}
          isBusy={isSending}
          onTap={() => void submit()}
        >
          选好了
        </Button>
      </Dock>
    );
  }
  const isLast = at === questions.length - 1;
  return (
    <Dock>
      {at > 0 && (
        <Button kind="outline" isNarrow id="previous-question" onTap={() => goToQuestion(at - 1)}>
          上一题
        </Button>
      )}
      <Button
        id="next-question"
        iconAfter="next"
        onTap={() => goToQuestion(isLast ? "end" : at + 1)}
      >
        {isLast ? "看这一站的成绩" : "下一题"}
      </Button>
    </Dock>
  );
}

function EndDock({ stage: { number, nextStage, goToStage } }: { stage: StageView }) {
  const toMap = () => void goTo("/home/quiz-tab-page");
  if (!nextStage) {
    return (
      <Dock>
        <Button id="to-map" onTap={toMap}>
          回到地图
        </Button>
      </Dock>
    );
  }
  return (
    <Dock>
      <Button kind="outline" isNarrow id="to-map" onTap={toMap}>
        看地图
      </Button>
      <Button id="next-stage" iconAfter="next" onTap={() => goToStage(nextStage.number)}>
        {nextStage.number === number ? "接着答这一站" : `去下一站：${nextStage.place}`}
      </Button>
    </Dock>
  );
}
