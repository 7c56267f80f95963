import { useEffect, useState } from "react";
import { readRoundEndpoint } from "#shared/quiz/quiz-endpoints";
import type { FinishedRoundView } from "#shared/quiz/quiz-schemas";
import { call } from "../api/call";
import { loadedValue, useLoad } from "../api/use-load";
import { goTo, replaceWith, useRouteParams } from "../platform/navigation";
import { Button } from "../ui/button";
import { Dock } from "../ui/dock";
import { SectionHead } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { momentWords } from "../ui/moment-words";
import { Notice } from "../ui/notice";
import { Screen } from "../ui/screen";
import { SkeletonCards } from "../ui/skeleton";
import { AnswerCard } from "./answer-card";
import { AnswerGrid, type AnswerMark } from "./answer-grid";
import { CertificateEntrance } from "./certificate-entrance";
import { RankingEntrance } from "./ranking-entrance";
import { ResultHero } from "./result-hero";
import { TopicBars } from "./topic-bars";

/** How a finished round went, question by question. `?id=` */
export default function ResultPage() {
  const { id = "" } = useRouteParams();
  const result = useLoad(`round:${id}`, () => call(readRoundEndpoint, { roundId: id }), {
    storeAs: `round:${id}`,
  });
  const round = loadedValue(result.state);
  const isOpen = round?.status === "open";
  useEffect(() => {
    if (isOpen) void replaceWith("/quiz/round-page");
  }, [isOpen]);
  return (
    <Screen
      title="这一局的成绩"
      {...(round?.status === "finished" && { hero: <ResultHero round={round} /> })}
      dock={
        <Dock>
          <Button id="to-review" kind="outline" onTap={() => void goTo("/quiz/review-page")}>
            去错题本
          </Button>
          <Button id="again" onTap={() => void replaceWith("/quiz/round-page")}>
            再来一局
          </Button>
        </Dock>
      }
    >
      <Loaded of={result}>
        {(value) => (value.status === "finished" ? <Result round={value} /> : <SkeletonCards />)}
      </Loaded>
    </Screen>
  );
}

function Result({ round }: { round: FinishedRoundView }) {
  const marks = round.judgements.map(markOf);
  const firstWrong = marks.findIndex((mark) => mark !== "right");
  const [chosen, setChosen] = useState(Math.max(0, firstWrong));
  const question = round.questions[chosen];
  const judgement = round.judgements[chosen];
  // Kept by an older program, a round says nothing of this.
  const voidings = round.voidings ?? [];
  const voiding = voidings.find(({ position }) => position === chosen);
  return (
    <>
      {voidings.length > 0 && (
        <Notice tone="gold">
          这一局有 {voidings.length} 题后来作废，都按答对算，成绩已经重算：第{" "}
          {voidings.map(({ position }) => position + 1).join("、")} 题。
        </Notice>
      )}
      <TopicBars topics={round.topics} />
      <RankingEntrance round={round} />
      <CertificateEntrance roundId={round.id} />
      <SectionHead title={`回看 ${round.questions.length} 题`} />
      <AnswerGrid marks={marks} chosen={chosen} onChoose={setChosen} />
      {voiding && (
        <Notice tone="gold" title={`第 ${chosen + 1} 题作废了，按答对算`}>
          {momentWords(voiding.at)}，题目编辑发现它有错：{voiding.reason}
        </Notice>
      )}
      {question && judgement && (
        <AnswerCard key={chosen} number={chosen + 1} question={question} judgement={judgement} />
      )}
    </>
  );
}

function markOf({ choice, isRight }: FinishedRoundView["judgements"][number]): AnswerMark {
  if (isRight) return "right";
  return choice ? "wrong" : "none";
}
