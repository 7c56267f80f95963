import { View } from "@tarojs/components";
import type { LawImpact } from "#shared/law-changes/law-change-schemas";
import { articleWords } from "#shared/quiz/law-words";
import { aria } from "../ui/aria";
import { Heading } from "../ui/heading";
import { Icon } from "../ui/icon";
import { MoreLink } from "../ui/more-link";
import { Tappable } from "../ui/tappable";
import "../ui/card.scss";

interface ArticleListProps {
  articles: LawImpact["articles"];
  value: string | undefined;
  /** What the editor has chosen to take the place of an article. */
  mapped: Readonly<Record<string, string>>;
  onChoose: (article: string) => void;
  /** The list of questions shows those of all articles. */
  isAll: boolean;
  onAll: () => void;
}

/** The articles that questions rest on, old to new. */
export function ArticleList(props: ArticleListProps) {
  const { articles, value, mapped, onChoose, isAll, onAll } = props;
  return (
    <View
      className="card card-bare law-articles"
      {...aria({ role: "tablist", label: "碰到的条文" })}
    >
      <View className="law-articles-head">
        <Heading>碰到的条文</Heading>
        {!isAll && <MoreLink onTap={onAll}>看全部题目</MoreLink>}
      </View>
      <View className="law-articles-rows">
        {articles.map(({ from, to, questionCount, missingCount }) => (
          <Tappable
            key={from}
            id={`law-article-${from}`}
            className={`law-article ${from === value ? "law-article-on" : ""}`}
            role="tab"
            isSelected={from === value}
            label={`${articleWords(from)}，${questionCount} 道`}
            onTap={() => onChoose(from)}
          >
            <View className="law-article-numbers grow b">
              {from}
              <Icon name="next" size={14} />
              {mapped[from] ?? (to.join("、") || "？")}
            </View>
            {missingCount > 0 ? (
              <View className="label bad b nb">缺 {missingCount} 道</View>
            ) : (
              <View className="label t2 nb">{questionCount} 道</View>
            )}
          </Tappable>
        ))}
      </View>
    </View>
  );
}
