import { Image } from "@tarojs/components";
import type { Topic } from "#shared/quiz/topics";

export type TopicName =
  | "patent"
  | "trademark"
  | "copyright"
  | "geographical-indication"
  | "trade-secret"
  | "help";

interface TopicArtProps {
  topic: TopicName;
  size?: number;
}

/** The drawing of a kind of right; the words beside it say which. */
export function TopicArt({ topic, size = 56 }: TopicArtProps) {
  return (
    <Image
      style={{ width: `${size}px`, height: `${size}px`, flex: "none" }}
      src={`/assets/art/topic-${topic}.svg`}
      mode="aspectFit"
      aria-hidden="true"
    />
  );
}

const arts: Record<Topic, TopicName> = {
  patent: "patent",
  trademark: "trademark",
  copyright: "copyright",
  "unfair-competition": "trade-secret",
  "geographical-indication": "geographical-indication",
  "plant-variety": "geographical-indication",
  "customs-foreign": "trademark",
  "civil-criminal": "help",
  ecommerce: "trademark",
  "local-help": "help",
};

/** Which drawing stands for what a question or film is about. */
export function artOf(topic: Topic): TopicName {
  return arts[topic];
}
