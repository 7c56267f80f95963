import { View } from "@tarojs/components";
import type { AskedQuestion, Judgement } from "#shared/quiz/quiz-schemas";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { LawQuotes } from "../ui/law-quotes";
import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";
import { ChoosableOptions, JudgedOptions } from "../ui/question-options";
import { artOf, TopicArt } from "../ui/topic-art";
import { TodaysWays } from "./todays-ways";
import { type TodaysQuestion, useTodaysQuestion } from "./use-todays-question";
import "./todays-card.scss";

interface TodaysCardProps {
  question: AskedQuestion;
  /** Today in China. */
  day: string;
}

/** 今日一题: answered where it stands. */
export function TodaysCard({ question, day }: TodaysCardProps) {
  const todays = useTodaysQuestion(question, day);
  const { judgement, error } = todays;
  return (
    <Card id="todays-question">
      <View className="row between">
        <View className="grow">
          <Heading level={3} className="lead">
            今日一题
          </Heading>
          <View className="note t3">不记分，只为热身</View>
        </View>
        <TopicArt topic={artOf(question.topic)} size={48} />
      </View>
      <View className="todays-stem read">{question.stem}</View>
      {judgement ? (
        <TodaysJudgement question={question} judgement={judgement} />
      ) : (
        <TodaysChoice question={question} todays={todays} />
      )}
      {!judgement && error !== undefined && (
        <View className="todays-problem">
          <Notice tone="bad" title={problemOf(error).title}>
            您选的还在，再点一次就好。
          </Notice>
        </View>
      )}
    </Card>
  );
}

function TodaysChoice({ question, todays }: { question: AskedQuestion; todays: TodaysQuestion }) {
  const { choice, choose, answer, isSending } = todays;
  if (question.type === "judge") {
    return (
      <View className="grid2">
        {question.options.map(({ id, text }, at) => (
          <Button
            key={id}
            id={`todays-${id}`}
            kind="outline"
            isWide
            iconBefore={at === 0 ? "check" : "close"}
            isBusy={isSending && choice.includes(id)}
            onTap={() => void answer([id])}
          >
            {text}
          </Button>
        ))}
      </View>
    );
  }
  return (
    <View className="col g3">
      <ChoosableOptions
        question={question}
        choice={choice}
        {...(!isSending && { onChoose: choose })}
      />
      <Button
        id="todays-submit"
        kind="soft"
        isWide
        isDisabled={choice.length === 0}
        isBusy={isSending}
        onTap={() => void answer(choice)}
      >
        选好了
      </Button>
    </View>
  );
}

function TodaysJudgement({
  question,
  judgement,
}: {
  question: AskedQuestion;
  judgement: Judgement;
}) {
  return (
    <View className="col g3">
      <JudgedOptions question={question} judgement={judgement} />
      <View>
        <Heading level={4} className="lead">
          {judgement.isRight ? "答对了" : "差一点，记住这句就行"}
        </Heading>
        <View className="label t2 read">{judgement.explanation}</View>
      </View>
      <LawQuotes quotes={judgement.quotes} />
      <TodaysWays episode={judgement.episode} right={judgement.right} />
    </View>
  );
}
