import { View } from "@tarojs/components";
import { type ReactNode, useState } from "react";
import type { AskedQuestion, Judgement } from "#shared/quiz/quiz-schemas";
import { Icon } from "../ui/icon";
import { LawQuotes } from "../ui/law-quotes";
import { JudgedOptions } from "../ui/question-options";
import { Tappable } from "../ui/tappable";
import { artOf, TopicArt } from "../ui/topic-art";
import { EpisodeLink } from "./episode-link";
import { HelpLink } from "./help-link";
import "./wrong-entry-row.scss";

interface WrongEntryRowProps {
  question: AskedQuestion;
  judgement: Judgement;
  /** Under the stem: when it comes up, how often it was wrong. */
  tags: ReactNode;
}

/** One question of the wrong book; opened, it shows what is right and why. */
export function WrongEntryRow({ question, judgement, tags }: WrongEntryRowProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { explanation, quotes, episode, right } = judgement;
  return (
    <View className="wrong-entry">
      <Tappable
        id={`wrong-${question.id}`}
        className="wrong-head"
        isExpanded={isOpen}
        onTap={() => setIsOpen(!isOpen)}
      >
        <TopicArt topic={artOf(question.topic)} size={40} />
        <View className="grow">
          <View className="wrong-stem">{question.stem}</View>
          <View className="row g2 wrap wrong-tags">{tags}</View>
        </View>
        <Icon name={isOpen ? "down" : "next"} size={20} className="t3" />
      </Tappable>
      {isOpen && (
        <View className="wrong-body">
          <JudgedOptions question={question} judgement={judgement} />
          <View className="read">{explanation}</View>
          <LawQuotes quotes={quotes} />
          {episode && <EpisodeLink episode={episode} />}
          {right && <HelpLink right={right} />}
        </View>
      )}
    </View>
  );
}
