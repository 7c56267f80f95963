import { View } from "@tarojs/components";
import { useState } from "react";
import type { LawImpact } from "#shared/law-changes/law-change-schemas";
import type { LawView } from "#shared/questions/question-desk-schemas";
import { goTo, useRouteParams } from "../platform/navigation";
import { useWhenPulledDown } from "../platform/page-life";
import { Button } from "../ui/button";
import { KpiRow } from "../ui/desk";
import { EmptyFace } from "../ui/faces";
import { Heading } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { Notice } from "../ui/notice";
import { ArticleCompare } from "./article-compare";
import { ArticleList } from "./article-list";
import { EditorFrame } from "./editor-frame";
import { LawChangeChooser } from "./law-change-chooser";
import { LawChangeItems } from "./law-change-items";
import { LawChangeTimeline } from "./law-change-timeline";
import { changeFigures, changeTitle, changeWords } from "./law-change-words";
import { defaultChange, useLawChange } from "./use-law-change";
import { useLaws } from "./use-laws";
import "./law-change-page.scss";

/** A law changes: what rests on it, side by side with what follows, to end or to renew. */
export default function LawChangePage() {
  const params = useRouteParams();
  const laws = useLaws();
  return (
    <EditorFrame title="法条变化" current="law-changes">
      <Loaded of={laws}>
        {(items) => {
          const first = defaultChange(items);
          if (!first) return <EmptyFace title="还没有法" text="先带入法条，再来看变化。" />;
          return (
            <Change
              laws={items}
              first={{ law: params.law ?? first.law, day: params.day ?? first.day }}
            />
          );
        }}
      </Loaded>
    </EditorFrame>
  );
}

interface ChangeProps {
  laws: readonly LawView[];
  first: { law: string; day: string };
}

function Change({ laws, first }: ChangeProps) {
  const [{ law, day }, setPlace] = useState(first);
  const change = useLawChange(law, day);
  useWhenPulledDown(change.of.reload);
  return (
    <>
      <LawChangeChooser laws={laws} law={law} day={day} onChange={setPlace} />
      <Loaded of={change.of}>
        {(impact) => (
          <>
            <View className="law-change-head">
              <View className="grow">
                <Heading className="head">{changeTitle(impact)}</Heading>
                <View className="t2">{changeWords(impact)}</View>
              </View>
              {impact.items.length > 0 && (
                <Button
                  id="law-list"
                  kind="outline"
                  size="small"
                  iconBefore="download"
                  onTap={() => void change.takeList(impact)}
                >
                  导出清单
                </Button>
              )}
            </View>
            <LawChangeTimeline impact={impact} />
            <KpiRow items={changeFigures(impact)} />
            {!impact.nextLaw && (
              <Notice title="新版还没有带入" onTap={() => void goTo("/editor/statutes-page")}>
                带入以后，这里把两版放在一起看，也能建新版草稿。点这里去法条原文。
              </Notice>
            )}
            {change.problem && <Notice tone="bad">{change.problem}</Notice>}
            {change.done && <Notice tone="good">{change.done}</Notice>}
            {impact.items.length === 0 ? (
              <EmptyFace title="没有题目受影响" text="那天前后，没有题目依据这一版。" />
            ) : (
              <Touched key={`${law} ${day}`} impact={impact} change={change} />
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

interface TouchedProps {
  impact: LawImpact;
  change: ReturnType<typeof useLawChange>;
}

function Touched({ impact, change }: TouchedProps) {
  const [article, setArticle] = useState<string | undefined>(undefined);
  const [mapped, setMapped] = useState<Readonly<Record<string, string>>>({});
  const shown = article ?? impact.articles[0]?.from;
  // Of several that twins rest on, the likest is looked up.
  const followers = impact.articles.find(({ from }) => from === shown)?.to ?? [];
  const follower = followers.length === 1 ? followers[0] : undefined;
  const articleMap = Object.entries(mapped).map(([from, to]) => ({ from, to }));
  return (
    <View className="law-change-columns">
      <ArticleList
        articles={impact.articles}
        value={shown}
        mapped={mapped}
        onChoose={setArticle}
        isAll={article === undefined}
        onAll={() => setArticle(undefined)}
      />
      <View className="law-change-main">
        {shown !== undefined && impact.nextLaw && (
          <ArticleCompare
            key={shown}
            law={impact.law}
            nextLaw={impact.nextLaw}
            article={shown}
            known={mapped[shown] ?? follower}
            onChoose={(to) => setMapped((before) => ({ ...before, [shown]: to }))}
          />
        )}
        <LawChangeItems
          impact={impact}
          article={article}
          change={change}
          onRenew={() => void change.renew(impact, articleMap)}
        />
      </View>
    </View>
  );
}
