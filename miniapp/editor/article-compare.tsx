import { Text, View } from "@tarojs/components";
import { useState } from "react";
import { AppError } from "#shared/errors/app-error";
import type { LawImpact } from "#shared/law-changes/law-change-schemas";
import { articleWords, spacedWords } from "#shared/quiz/law-words";
import { compareArticleEndpoint } from "#shared/statutes/statute-endpoints";
import type { ArticleComparison, ArticleView } from "#shared/statutes/statute-schemas";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import { goTo } from "../platform/navigation";
import { Card } from "../ui/card";
import { Chips } from "../ui/choices";
import { TextField } from "../ui/field";
import { Heading } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { Notice } from "../ui/notice";

type Law = LawImpact["law"];

interface ArticleCompareProps {
  law: Law;
  nextLaw: Law;
  article: string;
  /** The article that took its place, as far as it is known; else the likest one. */
  known: string | undefined;
  onChoose: (article: string) => void;
}

/** An article beside the one that took its place, differences marked; which one, the editor says. */
export function ArticleCompare({ law, nextLaw, article, known, onChoose }: ArticleCompareProps) {
  const [typed, setTyped] = useState("");
  const isNumber = /^[1-9]\d{0,3}(-[1-9]\d?)?$/.test(typed);
  const comparison = useLoad(`editor:compare:${law.id}:${article}:${nextLaw.id}:${known}`, () =>
    call(compareArticleEndpoint, {
      ...{ lawId: law.id, article, otherLaw: nextLaw.id },
      ...(known && { otherArticle: known }),
    }),
  );
  const { state } = comparison;
  if (state.status === "failed" && isNotFound(state.error)) {
    return (
      <Notice
        tone="gold"
        title="还不能把两版放在一起看"
        onTap={() => void goTo("/editor/statutes-page")}
      >
        {known && known !== article
          ? `两版都要带入原文，而且新版要有${articleWords(known)}。点这里去法条原文。`
          : "两版的原文都带入以后，这里会标出哪几个字变了。点这里去法条原文。"}
      </Notice>
    );
  }
  return (
    <Card className="col g3">
      <Loaded of={comparison}>
        {(value) => (
          <>
            <View className="row between wrap g2">
              <Heading>{titleOf(value)}</Heading>
              <View className="note t2">标出来的是不同的字</View>
            </View>
            <View className="law-sides">
              <Side view={value.from} parts={value.parts} leftOut="added" />
              {value.to && <Side view={value.to} parts={value.parts} leftOut="removed" />}
            </View>
            {value.suggestions.length > 0 && (
              <Chips
                label="新版里相近的条文"
                value={value.to?.article}
                onChange={onChoose}
                items={value.suggestions.map((each) => ({
                  key: each.article,
                  id: `like-${each.article}`,
                  label: `${each.articleWords}，像 ${Math.round(each.likeness * 100)}%`,
                }))}
              />
            )}
          </>
        )}
      </Loaded>
      <TextField
        id="law-other-article"
        label="和新版的哪一条对照"
        isOptional
        placeholder="条号，比如 36"
        maxLength={7}
        value={typed}
        onChange={(text) => setTyped(text.trim())}
        onBlur={() => isNumber && onChoose(typed)}
        onConfirm={() => isNumber && onChoose(typed)}
        {...(typed !== "" && !isNumber && { error: "写条号的数字，比如 36 或 219-1" })}
      />
    </Card>
  );
}

function isNotFound(error: unknown): boolean {
  return error instanceof AppError && error.code === "not_found";
}

function titleOf({ from, to }: ArticleComparison): string {
  return to
    ? `${from.articleWords} → ${to.articleWords}`
    : `${from.articleWords}，新版里没有相近的`;
}

interface SideProps {
  view: ArticleView;
  parts: ArticleComparison["parts"];
  leftOut: "added" | "removed";
}

function Side({ view, parts, leftOut }: SideProps) {
  const own = parts.length > 0 ? parts : [{ kind: "same" as const, text: view.text }];
  return (
    <View className="law-side">
      <View className="note t2">
        {spacedWords(view.version)}，{view.articleWords}
      </View>
      <View className="law-side-text">
        {own
          .filter(({ kind }) => kind !== leftOut)
          .map(({ kind, text }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name, and never move
            <Text key={at} className={`law-${kind}`}>
              {text}
            </Text>
          ))}
      </View>
    </View>
  );
}
