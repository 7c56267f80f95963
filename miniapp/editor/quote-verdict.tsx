import { View } from "@tarojs/components";
import { AppError } from "#shared/errors/app-error";
import type { QuestionContent } from "#shared/questions/question-terms";
import { articleWords, reportId } from "#shared/quiz/law-words";
import { readArticleEndpoint } from "#shared/statutes/statute-endpoints";
import type { ArticleView, StatuteView } from "#shared/statutes/statute-schemas";
import { call } from "../api/call";
import { type LoadState, useLoad } from "../api/use-load";
import { goTo } from "../platform/navigation";
import { aria } from "../ui/aria";
import { Icon, type IconName } from "../ui/icon";
import { openWholeArticle } from "../ui/law-quotes";
import { MoreLink } from "../ui/more-link";

interface QuoteVerdictProps {
  row: QuestionContent["basis"][number];
  /** Undefined until they are known. */
  statutes: readonly StatuteView[] | undefined;
}

/** Whether the words stand in their article, looked up as soon as law, article and words are written. */
export function QuoteVerdict({ row, statutes }: QuoteVerdictProps) {
  const { law, article, quote } = row;
  const statute = statutes?.find(({ id }) => id === law);
  if (!statute || law === reportId) return null;
  if (statute.articleCount === 0) {
    return (
      <View className="quote-verdict t2">
        <Verdict icon="info" words="这一版的原文还没有带入：只有引文，没法自动核对。" />
        <MoreLink icon="next" onTap={() => void goTo("/editor/statutes-page")}>
          去带入
        </MoreLink>
      </View>
    );
  }
  if (!/^[1-9]\d{0,3}(-[1-9]\d?)?$/.test(article) || quote.trim() === "") return null;
  return <TextVerdict row={row} />;
}

function TextVerdict({ row }: Pick<QuoteVerdictProps, "row">) {
  const { law, article, quote } = row;
  const { state } = useLoad(`article:${law}:${article}`, () =>
    call(readArticleEndpoint, { lawId: law, article }),
  );
  const { tone, icon, words } = verdictOf(state, row);
  const isThere = state.status === "ready";
  return (
    <View className={`quote-verdict ${tone}`} {...aria({ role: "status", live: "polite" })}>
      <Verdict icon={icon} words={words} />
      {isThere && (
        <MoreLink
          icon="next"
          label={`读整条${articleWords(article)}`}
          onTap={() => openWholeArticle({ law, article, quote })}
        >
          读整条
        </MoreLink>
      )}
    </View>
  );
}

function Verdict({ icon, words }: { icon: IconName; words: string }) {
  return (
    <>
      <Icon name={icon} size={18} />
      <View className="grow">{words}</View>
    </>
  );
}

interface VerdictLook {
  tone: "good" | "bad" | "t2";
  icon: IconName;
  words: string;
}

function verdictOf(
  state: LoadState<ArticleView>,
  { article, quote }: QuoteVerdictProps["row"],
): VerdictLook {
  if (state.status === "loading") return { tone: "t2", icon: "clock", words: "正在核对" };
  if (state.status === "failed") {
    const isMissing = state.error instanceof AppError && state.error.code === "not_found";
    return isMissing
      ? { tone: "bad", icon: "warn", words: `这一版没有${articleWords(article)}。` }
      : { tone: "t2", icon: "warn", words: "现在核对不了，连上网再看。" };
  }
  return state.value.text.includes(quote)
    ? { tone: "good", icon: "check", words: "和条文逐字相符" }
    : { tone: "bad", icon: "warn", words: "这一条里没有这句话，请对着原文改。" };
}
