import { View } from "@tarojs/components";
import { loadedValue } from "../api/use-load";
import { goTo } from "../platform/navigation";
import { Card } from "../ui/card";
import { Tappable } from "../ui/tappable";
import type { Figures, MyTickets } from "./use-figures";

interface MeFiguresProps {
  figures: Figures;
  isApplicant: boolean;
}

/** 已答, 错题, 看过短片 and, for who may ask for help, 申请. */
export function MeFigures({ figures, isApplicant }: MeFiguresProps) {
  const quiz = loadedValue(figures.quiz.state);
  const watched = loadedValue(figures.watched.state);
  const tickets = loadedValue(figures.tickets.state);
  return (
    <Card className={`me-figures ${isApplicant ? "me-figures-four" : ""}`}>
      <Figure
        id="figure-answered"
        label="已答"
        figure={quiz?.answered}
        hasFailed={figures.quiz.state.status === "failed"}
        path="/home/quiz-tab-page"
      />
      <Figure
        id="figure-wrong"
        label="错题"
        figure={quiz?.wrongCount}
        hasFailed={figures.quiz.state.status === "failed"}
        path="/quiz/review-page"
      />
      <Figure
        id="figure-watched"
        label="看过短片"
        figure={watched}
        hasFailed={figures.watched.state.status === "failed"}
        path="/home/episodes-tab-page"
      />
      {isApplicant && (
        <Figure
          id="figure-tickets"
          label="申请"
          figure={tickets && countWords(tickets)}
          hasFailed={figures.tickets.state.status === "failed"}
          path="/tickets/my-tickets-page"
        />
      )}
    </Card>
  );
}

function countWords({ count, hasMore }: MyTickets): string {
  return hasMore ? `${count}+` : `${count}`;
}

interface FigureProps {
  id: string;
  label: string;
  figure: number | string | undefined;
  hasFailed: boolean;
  path: string;
}

function Figure({ id, label, figure, hasFailed, path }: FigureProps) {
  const missing = hasFailed ? "没取到" : "正在取";
  return (
    <Tappable
      id={id}
      className="me-figure"
      role="link"
      label={`${label}：${figure ?? missing}`}
      onTap={() => void goTo(path)}
    >
      <View className="head">{figure ?? (hasFailed ? "–" : "…")}</View>
      <View className="note t2">{hasFailed ? `${label}没取到` : label}</View>
    </Tappable>
  );
}
