import { View } from "@tarojs/components";
import { useState } from "react";
import { readQuoteCheckEndpoint } from "#shared/statutes/statute-endpoints";
import type { StatuteView } from "#shared/statutes/statute-schemas";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import { useWhenPulledDown } from "../platform/page-life";
import { Button } from "../ui/button";
import { EmptyFace } from "../ui/faces";
import { Heading } from "../ui/heading";
import { ListCard, ListRow } from "../ui/list-row";
import { Loaded } from "../ui/loaded";
import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";
import { Skeleton } from "../ui/skeleton";
import { EditorFrame } from "./editor-frame";
import { QuoteCheckCard } from "./quote-check-card";
import { StatuteArticles } from "./statute-articles";
import { StatuteFiles } from "./statute-files";
import { inForceWords, lawWords } from "./statute-words";
import { useStatuteImport } from "./use-statute-import";
import { useStatutes } from "./use-statutes";
import "./statutes-page.scss";

/** Statute texts: brought in, read, and every quote of the bank held against them. */
export default function StatutesPage() {
  const statutes = useStatutes();
  const check = useLoad("editor:quotes", () => call(readQuoteCheckEndpoint, {}));
  const reload = () => Promise.all([statutes.reload(), check.reload()]);
  const importing = useStatuteImport(reload);
  const [reading, setReading] = useState<StatuteView>();
  useWhenPulledDown(reload);
  const bringIn = (
    <Button
      id="statutes-import"
      iconBefore="upload"
      isBusy={importing.isBusy}
      onTap={() => void importing.choose()}
    >
      带入法条文件
    </Button>
  );
  return (
    <EditorFrame title="法条原文" current="statutes">
      <View className="statutes-head">
        <View className="grow">
          <View className="wide-only">
            <Heading className="head">法条原文</Heading>
          </View>
          <View className="t2 read">
            程序本身不带法条。带入以后，题目和讲解下面可以读整条，引文自动核对。
          </View>
        </View>
        {bringIn}
      </View>
      <StatuteFiles importing={importing} />
      {check.state.status === "failed" ? (
        <Notice tone="bad" title="引文现在核对不了" onTap={() => void check.reload()}>
          {problemOf(check.state.error).title}。点这里再试一次。
        </Notice>
      ) : (
        <Loaded of={check} skeleton={<Skeleton height={96} />}>
          {(value) => <QuoteCheckCard check={value} />}
        </Loaded>
      )}
      <Loaded
        of={statutes}
        empty={{
          isEmpty: (items) => items.length === 0,
          face: <EmptyFace title="还没有法" text="带入法条文件，这里就有了。" />,
        }}
      >
        {(items) => (
          <>
            {items.every(({ articleCount }) => articleCount === 0) && (
              <Notice tone="gold" title="一部法的原文都还没有">
                现在讲解下面只有引文，读不到整条，引文也没法自动核对。
              </Notice>
            )}
            <ListCard>
              {items.map((each) => (
                <ListRow
                  key={each.id}
                  id={`statute-${each.id}`}
                  title={lawWords(each)}
                  text={inForceWords(each)}
                  note={each.articleCount > 0 ? `${each.articleCount} 条` : "还没有原文"}
                  noteTone={each.articleCount > 0 ? "good" : "t3"}
                  {...(each.articleCount > 0 && { onTap: () => setReading(each) })}
                />
              ))}
            </ListCard>
          </>
        )}
      </Loaded>
      {reading && <StatuteArticles statute={reading} onClose={() => setReading(undefined)} />}
    </EditorFrame>
  );
}
