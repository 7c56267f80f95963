import { View } from "@tarojs/components";
import { reportId, spacedWords } from "#shared/quiz/law-words";
import type { LawQuote } from "#shared/quiz/quiz-schemas";
import { goTo } from "../platform/navigation";
import { Card } from "./card";
import { Dot } from "./heading";
import { Icon } from "./icon";
import { LawSlip } from "./law-slip";
import { dateWords } from "./moment-words";

/**
 * What an explanation rests on, an article's parts on one slip, with the way to the whole article
 * where an editor has brought its text in. The report of 2021 is no statute and does not speak in its
 * voice.
 */
export function LawQuotes({ quotes }: { quotes: readonly LawQuote[] }) {
  return (
    <>
      {byArticle(quotes).map((each) =>
        each.law === reportId ? (
          <ReportQuote key={keyOf(each)} quote={each} />
        ) : (
          <LawSlip
            key={keyOf(each)}
            law={each.lawTitle}
            article={each.articleWords}
            quote={each.quote}
            versions={versionsOf(each)}
            {...(each.hasWholeArticle && { onOpen: () => openWholeArticle(each) })}
          />
        ),
      )}
    </>
  );
}

/** The page of the article, with the words that lead there marked. */
export function openWholeArticle({
  law,
  article,
  quote,
}: Pick<LawQuote, "law" | "article" | "quote">): void {
  void goTo("/statutes/whole-article-page", { law, article, quote });
}

/** Several quotes of one article become one, what is left out between them marked as statutes are. */
function byArticle(quotes: readonly LawQuote[]): LawQuote[] {
  const articles = new Map<string, LawQuote>();
  for (const each of quotes) {
    const before = articles.get(keyOf(each));
    const quote = before ? `${before.quote}……${each.quote}` : each.quote;
    articles.set(keyOf(each), { ...each, quote });
  }
  return [...articles.values()];
}

function ReportQuote({ quote }: { quote: LawQuote }) {
  return (
    <Card className="card-flat col">
      <View className="row g2 note t2 b">
        <Icon name="doc" size={18} />
        <View>
          {quote.lawTitle}
          <Dot />
          {quote.articleWords}
        </View>
      </View>
      <View className="read">“{quote.quote}”</View>
      <View className="tiny t3">{spacedWords(quote.version)}</View>
    </Card>
  );
}

function keyOf({ law, article, version }: LawQuote): string {
  return `${law}-${article}-${version}`;
}

function versionsOf({ version, inForceFrom }: LawQuote): string[] {
  const words = [spacedWords(version)];
  if (inForceFrom) words.push(`${dateWords(inForceFrom)}起施行`);
  return words;
}
