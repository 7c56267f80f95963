import { View } from "@tarojs/components";
import { useState } from "react";
import type { z } from "zod";
import type { wrongEntry } from "#shared/quiz/quiz-schemas";
import { topicWords } from "#shared/quiz/topics";
import { Icon } from "../ui/icon";
import { LawQuotes } from "../ui/law-quotes";
import { momentWords } from "../ui/moment-words";
import { JudgedOptions } from "../ui/question-options";
import { Tag } from "../ui/tag";
import { Tappable } from "../ui/tappable";
import { artOf, TopicArt } from "../ui/topic-art";
import { EpisodeLink } from "./episode-link";
import "./wrong-entry-row.scss";

export type WrongEntry = z.infer<typeof wrongEntry>;

/** One question of the wrong book; opened, it shows what is right and why. */
export function WrongEntryRow({ entry }: { entry: WrongEntry }) {
  const { question, judgement, answeredAt } = entry;
  const [isOpen, setIsOpen] = useState(false);
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
          <View className="row g2 wrap wrong-tags">
            <Tag>{topicWords[question.topic].name}</Tag>
            <View className="note t3">{momentWords(answeredAt)} 答错</View>
          </View>
        </View>
        <Icon name={isOpen ? "down" : "next"} size={20} className="t3" />
      </Tappable>
      {isOpen && (
        <View className="wrong-body">
          <JudgedOptions question={question} judgement={judgement} />
          <View className="read">{judgement.explanation}</View>
          <LawQuotes quotes={judgement.quotes} />
          {judgement.episode && <EpisodeLink episode={judgement.episode} />}
        </View>
      )}
    </View>
  );
}
