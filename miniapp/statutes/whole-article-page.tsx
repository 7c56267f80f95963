import { Text, View } from "@tarojs/components";
import { AppError } from "#shared/errors/app-error";
import { articleWords, spacedWords } from "#shared/quiz/law-words";
import { readArticleEndpoint } from "#shared/statutes/statute-endpoints";
import type { ArticleView } from "#shared/statutes/statute-schemas";
import { call } from "../api/call";
import { type LoadState, useLoad } from "../api/use-load";
import { goBack, useRouteParams } from "../platform/navigation";
import { useSharedAs } from "../platform/page-life";
import { EmptyFace } from "../ui/faces";
import { Dot, Heading } from "../ui/heading";
import { Hem } from "../ui/hem";
import { Icon } from "../ui/icon";
import { markedParts } from "../ui/law-slip";
import { Loaded } from "../ui/loaded";
import { dateWords } from "../ui/moment-words";
import { Screen } from "../ui/screen";
import { Skeleton } from "../ui/skeleton";
import "../ui/law-slip.scss";
import "./whole-article-page.scss";

/** One whole article, the words that led here marked. `?law=&article=&quote=` */
export default function WholeArticlePage() {
  const { law = "", article = "", quote = "" } = useRouteParams();
  const name = `article:${law}:${article}`;
  const whole = useLoad(name, () => call(readArticleEndpoint, { lawId: law, article }), {
    storeAs: name,
  });
  const words = articleWords(article);
  useSharedAs(() => ({
    title: `${words}整条`,
    path: "/statutes/whole-article-page",
    params: { law, article, quote },
  }));
  return (
    <Screen title={words}>
      {isMissing(whole.state) ? (
        <EmptyFace
          title="这一条的原文还读不到"
          text="编辑带入这部法以后就能读了。先看引的那句话。"
          action="回去"
          onAction={() => void goBack()}
        />
      ) : (
        <Loaded of={whole} skeleton={<Skeleton height={240} />}>
          {(view) => <WholeArticle view={view} quote={quote} />}
        </Loaded>
      )}
    </Screen>
  );
}

function isMissing(state: LoadState<ArticleView>): boolean {
  return (
    state.status === "failed" && state.error instanceof AppError && state.error.code === "not_found"
  );
}

function WholeArticle({ view, quote }: { view: ArticleView; quote: string }) {
  const { lawTitle, version, text } = view;
  // A slip joins its quotes of one article by dots; a quote may run over the end of a paragraph.
  const marks = quote.split(/……|\n/);
  return (
    <>
      <View>
        <Heading className="head">
          {lawTitle}
          {view.articleWords}
        </Heading>
        <View className="note t2 article-version">
          {[spacedWords(version), ...inForceWords(view)].join("，")}
        </View>
      </View>
      <View className="law">
        <View className="law-hem">
          <Hem tone="gold" />
        </View>
        <View className="law-head">
          <Icon name="law" size={18} />
          {lawTitle}
          <Dot />
          {view.articleWords}
        </View>
        {text.split("\n").map((paragraph) => (
          <View key={paragraph} className="law-quote article-paragraph">
            {markedParts(paragraph, marks).map((part) => (
              <Text key={part.at} className={part.isMarked ? "law-mark" : ""}>
                {part.text}
              </Text>
            ))}
          </View>
        ))}
      </View>
      {quote !== "" && <View className="note t3">画出来的，是刚才引的那句话。</View>}
    </>
  );
}

function inForceWords({ effectiveFrom, effectiveTo }: ArticleView): string[] {
  return [
    ...(effectiveFrom ? [`${dateWords(effectiveFrom)}起施行`] : []),
    ...(effectiveTo ? [`到 ${dateWords(effectiveTo)}为止`] : []),
  ];
}
