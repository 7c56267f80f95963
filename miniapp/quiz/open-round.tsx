import { View } from "@tarojs/components";
import type { OpenRoundView } from "#shared/quiz/quiz-schemas";
import { confirm } from "../platform/dialogs";
import { goBack, replaceWith } from "../platform/navigation";
import { scrollToTop } from "../platform/page-view";
import { Button } from "../ui/button";
import { Dock } from "../ui/dock";
import { MoreLink } from "../ui/more-link";
import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";
import { Screen } from "../ui/screen";
import { NumberSheet } from "./number-sheet";
import { RoundQuestion } from "./round-question";
import { RoundTimer } from "./round-timer";
import { useCountdown } from "./use-countdown";
import { type HandInState, useHandIn } from "./use-hand-in";
import { useRoundAnswers } from "./use-round-answers";
import { useRoundPlace } from "./use-round-place";
import "./open-round.scss";

interface OpenRoundProps {
  round: OpenRoundView;
  /** The server has closed it: find out how it stands. */
  onClosed: () => void;
  /** As the server has it now. */
  onRead: (round: OpenRoundView) => void;
}

/** The round while its clock runs. Nothing here knows a right answer. */
export function OpenRound({ round, onClosed, onRead }: OpenRoundProps) {
  const count = round.questions.length;
  const answers = useRoundAnswers(round, onClosed);
  const { at, goTo, flagged, toggleFlag } = useRoundPlace(round.id, count);
  const secondsLeft = useCountdown(round.deadlineAt, round.now);
  const isTimeUp = secondsLeft === 0;
  const { state: handInState, handIn } = useHandIn({
    roundId: round.id,
    isTimeUp,
    flush: answers.flush,
    onFinished: (id) => void replaceWith("/quiz/result-page", { id }),
    onStillRunning: onRead,
  });
  const isOver = isTimeUp || handInState.kind === "sending" || handInState.kind === "barred";
  const answered = answers.choices.filter((choice) => choice !== null).length;
  const move = (position: number) => {
    goTo(position);
    scrollToTop();
  };
  const askToHandIn = async () => {
    const open = answers.choices.flatMap((choice, position) => (choice ? [] : [position + 1]));
    const isSure = await confirm({
      title: "现在交卷吗？",
      text: handInWords(open),
      yes: "交卷",
      no: "再看看",
    });
    if (isSure) await handIn();
  };
  const question = round.questions[at];
  return (
    <Screen
      title="限时答题"
      onBack={() => void leave(isOver)}
      dock={
        <RoundDock
          isFirst={at === 0}
          isLast={at === count - 1}
          isOver={isOver}
          isSending={handInState.kind === "sending"}
          onMove={(step) => move(at + step)}
          onHandIn={() => void askToHandIn()}
        />
      }
    >
      <RoundTimer {...{ secondsLeft, at, answered, count }} totalSeconds={secondsOf(round)} />
      <HandInNotice state={handInState} isTimeUp={isTimeUp} onRetry={() => void handIn()} />
      {question && (
        <RoundQuestion
          key={at}
          question={question}
          choice={answers.choices[at] ?? []}
          saveState={answers.saveStateOf(at)}
          isFlagged={flagged.has(at)}
          onFlag={toggleFlag}
          {...(!isOver && { onChoose: (choice) => answers.choose(at, choice) })}
        />
      )}
      {answers.isBarred && !isOver && (
        <Notice tone="gold" icon="offline" title="网断了一下">
          选好的都存在手机上，连上网会自动保存，不用重选。
        </Notice>
      )}
      <View className="round-sheet">
        <View className="row between wrap g2 round-sheet-head">
          <View className="note t3">点号码可以回头改；交卷或到时间后才看对错。</View>
          {!isOver && (
            <MoreLink id="hand-in-early" onTap={() => void askToHandIn()}>
              现在交卷
            </MoreLink>
          )}
        </View>
        <NumberSheet
          {...{ count, at, flagged }}
          isAnswered={(position) => Boolean(answers.choices[position])}
          onGo={move}
        />
      </View>
    </Screen>
  );
}

async function leave(isOver: boolean): Promise<void> {
  const isSure =
    isOver ||
    (await confirm({
      title: "先离开一会儿吗？",
      text: "计时不会停。选好的都存着，时间没到之前，回来可以接着答。",
      yes: "离开",
      no: "接着答",
    }));
  if (isSure) await goBack();
}

/** Names what is still open. */
function handInWords(open: readonly number[]): string {
  if (open.length === 0) return "每一题都答了。交卷以后不能再改。";
  return `第 ${open.join("、")} 题还没答。交卷以后不能再改。`;
}

function secondsOf({ startedAt, deadlineAt }: OpenRoundView): number {
  return (Date.parse(deadlineAt) - Date.parse(startedAt)) / 1_000;
}

interface RoundDockProps {
  isFirst: boolean;
  isLast: boolean;
  isOver: boolean;
  isSending: boolean;
  onMove: (step: 1 | -1) => void;
  onHandIn: () => void;
}

function RoundDock(props: RoundDockProps) {
  const { isFirst, isLast, isOver, isSending, onMove, onHandIn } = props;
  return (
    <Dock>
      <Button id="previous-question" kind="outline" isDisabled={isFirst} onTap={() => onMove(-1)}>
        上一题
      </Button>
      {isLast || isOver ? (
        <Button id="hand-in" isBusy={isSending} isDisabled={isOver} onTap={onHandIn}>
          {isOver ? "正在交卷" : "交卷"}
        </Button>
      ) : (
        <Button id="next-question" onTap={() => onMove(1)}>
          下一题
        </Button>
      )}
    </Dock>
  );
}

interface HandInNoticeProps {
  state: HandInState;
  isTimeUp: boolean;
  onRetry: () => void;
}

function HandInNotice({ state, isTimeUp, onRetry }: HandInNoticeProps) {
  if (state.kind === "failed") {
    const { title, text } = problemOf(state.error);
    return (
      <Notice tone="bad" title={title}>
        {text}
        <MoreLink id="hand-in-again" onTap={onRetry}>
          再交一次
        </MoreLink>
      </Notice>
    );
  }
  if (state.kind === "barred") {
    return (
      <Notice tone="gold" icon="offline" title="现在交不上去，没有丢">
        {isTimeUp
          ? "时间到了，已保存的答案都算数。连上网就替您交卷。"
          : "选好的都存着。连上网就替您交卷，不用再点。"}
      </Notice>
    );
  }
  if (!isTimeUp) return null;
  return <Notice title="时间到了">正在交卷，马上就能看到成绩。</Notice>;
}
