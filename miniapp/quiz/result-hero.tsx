import { View } from "@tarojs/components";
import type { FinishedRoundView } from "#shared/quiz/quiz-schemas";
import { Anan } from "../ui/anan";
import { durationWords } from "./duration-words";
import "./result-hero.scss";

export function ResultHero({ round }: { round: FinishedRoundView }) {
  const comparison = comparisonWords(round);
  return (
    <View className="result-hero">
      <View className="result-words grow">
        <View id="score">
          <View className="result-score">{round.score}</View>
          <View className="result-total"> / {round.questions.length} 题</View>
        </View>
        <View className="label">用时 {durationWords(round.durationMs / 1_000)}</View>
        {comparison && <View className="label">{comparison}</View>}
      </View>
      <View className="result-anan">
        <Anan pose="celebrating" size={128} />
      </View>
    </View>
  );
}

function comparisonWords({
  score,
  previousScore,
}: Pick<FinishedRoundView, "score" | "previousScore">): string | undefined {
  if (previousScore === null) return undefined;
  if (score === previousScore) return "和上一局一样多";
  const more = score - previousScore;
  return more > 0 ? `比上一局多对 ${more} 题` : `比上一局少对 ${-more} 题，再来一局试试`;
}
