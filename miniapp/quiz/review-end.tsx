import { View } from "@tarojs/components";
import { Anan } from "../ui/anan";
import { Card } from "../ui/card";
import { Heading, SectionHead } from "../ui/heading";
import { ListCard } from "../ui/list-row";
import { Tag } from "../ui/tag";
import { dueWords } from "./due-words";
import type { ReviewRun } from "./use-review-run";
import "./review-end.scss";

/** A review done: how it went, and when each comes again. */
export function ReviewEnd({ run, today }: { run: ReviewRun; today: string }) {
  const { entries, answers } = run;
  const answered = entries.flatMap(({ question }) => {
    const answer = answers.get(question.id);
    return answer ? [{ question, answer }] : [];
  });
  const right = answered.filter(({ answer }) => answer.judgement.isRight).length;
  if (answered.length === 0) {
    return (
      <Card className="row">
        <View className="grow">
          <Heading>今天没有要复习的</Heading>
          <View className="label t2">到日子了，错题本会告诉您。</View>
        </View>
        <Anan pose="hello" size={104} />
      </Card>
    );
  }
  return (
    <>
      <Card className="row">
        <View className="grow">
          <Heading>这次复习做完了</Heading>
          <View className="label t2">
            {answered.length} 题里答对 {right} 题
          </View>
        </View>
        <Anan pose="celebrating" size={104} />
      </Card>
      <SectionHead title="下次什么时候来" />
      <ListCard>
        {answered.map(({ question, answer }) => (
          <View key={question.id} className="review-end-row">
            <View>{question.stem}</View>
            <View className="row g2 wrap">
              <Tag
                tone={answer.judgement.isRight ? "good" : "bad"}
                icon={answer.judgement.isRight ? "check" : "close"}
              >
                {answer.judgement.isRight ? "答对" : "答错"}
              </Tag>
              <Tag icon="redo">
                {answer.hasLeft ? "记牢了，离开错题本" : dueWords(answer.dueOn, today)}
              </Tag>
            </View>
          </View>
        ))}
      </ListCard>
    </>
  );
}
