import { View } from "@tarojs/components";
import type { AskedQuestion, Judgement } from "#shared/quiz/quiz-schemas";
import { useSession } from "../api/session";
import { Anan } from "../ui/anan";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { LawQuotes } from "../ui/law-quotes";
import { JudgedOptions } from "../ui/question-options";
import { EpisodeLink } from "./episode-link";
import { HelpLink } from "./help-link";
import "./judged-question.scss";

/** Where the focus goes when an answer has been judged. */
export const explanationId = "explanation";

interface JudgedQuestionProps {
  question: AskedQuestion;
  judgement: Judgement;
  /** What becomes of it. */
  note?: string;
}

/** What was chosen, what is right, why, the words of the law, and where to go from here. */
export function JudgedQuestion({ question, judgement, note }: JudgedQuestionProps) {
  const { episode, right } = judgement;
  const hasSession = useSession() !== undefined;
  return (
    <>
      <View className="judged-stem label t2 read">{question.stem}</View>
      <JudgedOptions question={question} judgement={judgement} />
      <Card className="judged-card">
        <View className="judged-head">
          <Anan pose={judgement.isRight ? "standing" : "thinking"} size={72} />
          <View className="judged-title">
            <Heading id={explanationId}>
              {judgement.isRight ? "答对了，记住这句就行" : "差一点，记住这句就行"}
            </Heading>
            <View className="note t3">{note ?? noteOn(judgement, hasSession)}</View>
          </View>
        </View>
        <View className="read">{judgement.explanation}</View>
      </Card>
      <LawQuotes quotes={judgement.quotes} />
      {episode && <EpisodeLink episode={episode} />}
      {right && <HelpLink right={right} />}
    </>
  );
}

/** Only who has a session, a guest's at least, is asked again tomorrow (device-wrong-book.tsx). */
function noteOn({ isRight }: Judgement, hasSession: boolean): string {
  if (isRight) return "看看它是从哪一条来的";
  return hasSession ? "已放进错题本，明天再见" : "已放进这台设备的错题本";
}
