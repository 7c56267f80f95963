import { View } from "@tarojs/components";
import { useState } from "react";
import type { QuestionContent } from "#shared/questions/question-terms";
import { articleWords, reportId } from "#shared/quiz/law-words";
import type { LawQuote } from "#shared/quiz/quiz-schemas";
import { loadedValue } from "../api/use-load";
import { Card } from "../ui/card";
import { Segmented } from "../ui/choices";
import { Heading } from "../ui/heading";
import { LawQuotes } from "../ui/law-quotes";
import { ChoosableOptions, JudgedOptions } from "../ui/question-options";
import { QuestionTags } from "../ui/question-tags";
import { useLaws } from "./use-laws";
import { useStatutes } from "./use-statutes";

/** The question as the public sees it, drawn by the same parts, while it is being written. */
export function QuestionPreview({ content }: { content: QuestionContent }) {
  const [side, setSide] = useState<"asked" | "judged">("asked");
  const [choice, setChoice] = useState<readonly string[]>([]);
  const asked = { id: "preview", ...content };
  const known = choice.filter((id) => content.options.some((option) => option.id === id));
  return (
    <Card className="col g3">
      <View className="row between g2">
        <Heading className="lead">大家看到的样子</Heading>
      </View>
      <Segmented<"asked" | "judged">
        label="看哪一面"
        value={side}
        onChange={setSide}
        items={[
          { key: "asked", label: "答题时", id: "preview-asked" },
          { key: "judged", label: "答完以后", id: "preview-judged" },
        ]}
      />
      <View className="row g2 wrap">
        <QuestionTags question={asked} />
      </View>
      <View className="question-preview-stem">{content.stem || "（题干还没写）"}</View>
      {side === "asked" ? (
        <ChoosableOptions question={asked} choice={known} onChoose={setChoice} />
      ) : (
        <>
          <JudgedOptions
            question={asked}
            judgement={{ answer: content.answer, choice: known.length > 0 ? known : null }}
          />
          <View className="read">{content.explanation || "（讲解还没写）"}</View>
          <PreviewQuotes content={content} />
        </>
      )}
    </Card>
  );
}

function PreviewQuotes({ content }: { content: QuestionContent }) {
  const laws = loadedValue(useLaws().state) ?? [];
  const statutes = loadedValue(useStatutes().state);
  const withText = new Set(statutes?.filter((each) => each.articleCount > 0).map(({ id }) => id));
  const quotes = content.basis.flatMap(({ law: id, article, quote }): LawQuote[] => {
    const law = laws.find((each) => each.id === id);
    if (!law || article === "" || quote === "") return [];
    const { title, version, effectiveFrom } = law;
    const words = articleWords(article);
    return [
      {
        ...{ law: id, lawTitle: title, article, articleWords: words, quote, version },
        inForceFrom: effectiveFrom,
        ...(withText.has(id) && { hasWholeArticle: true as const }),
      },
    ];
  });
  const isAlone = quotes.some(({ law }) => law !== reportId && !withText.has(law));
  return (
    <>
      <LawQuotes quotes={quotes} />
      {statutes && isAlone && (
        <View className="note t3">有的法还没有带入原文，这里只有引文，也没法自动核对。</View>
      )}
    </>
  );
}
