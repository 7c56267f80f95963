import { View } from "@tarojs/components";
import type { AskedQuestion, FinishedRoundView } from "#shared/quiz/quiz-schemas";
import { topicWords } from "#shared/quiz/topics";
import { Card } from "../ui/card";
import { Dot } from "../ui/heading";
import { LawQuotes } from "../ui/law-quotes";
import { Tag } from "../ui/tag";
import { EpisodeLink } from "./episode-link";
import { HelpLink } from "./help-link";
import "./answer-card.scss";

type RoundJudgement = FinishedRoundView["judgements"][number];

interface AnswerCardProps {
  /** From 1. */
  number: number;
  question: AskedQuestion;
  judgement: RoundJudgement;
}

/** One question of a finished round: what was chosen, what is right, why, and where to go from here. */
export function AnswerCard({ number, question, judgement }: AnswerCardProps) {
  const { choice, answer, isRight, explanation, quotes, episode, right } = judgement;
  return (
    <>
      <Card id="answer-card" className="card-bare">
        <View className="answer-words col">
          <View className="row g2">
            <Tag tone={isRight ? "good" : "bad"} icon={isRight ? "check" : "close"}>
              第 {number} 题<Dot />
              {resultWords(judgement)}
            </Tag>
            <Tag>{topicWords[question.topic].name}</Tag>
          </View>
          <View className="read">{question.stem}</View>
          <View className="answer-choices label b">
            {!isRight && choice && (
              <View className="bad">您选：{optionWords(question, choice)}</View>
            )}
            <View className="good">正确：{optionWords(question, answer)}</View>
          </View>
          <View className="label t2 read">{explanation}</View>
        </View>
        <View className="answer-quotes">
          <LawQuotes quotes={quotes} />
        </View>
      </Card>
      {episode && <EpisodeLink episode={episode} />}
      {right && <HelpLink right={right} />}
    </>
  );
}

function resultWords({ isRight, choice }: RoundJudgement): string {
  if (isRight) return "答对";
  return choice ? "答错" : "没答";
}

/** The texts of the options that are meant. */
function optionWords({ options }: Pick<AskedQuestion, "options">, ids: readonly string[]): string {
  return options
    .filter(({ id }) => ids.includes(id))
    .map(({ text }) => text)
    .join("；");
}
