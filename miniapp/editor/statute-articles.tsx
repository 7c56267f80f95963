import { useState } from "react";
import { readStatuteEndpoint } from "#shared/statutes/statute-endpoints";
import type { StatuteView } from "#shared/statutes/statute-schemas";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import { EmptyFace } from "../ui/faces";
import { openWholeArticle } from "../ui/law-quotes";
import { ListCard, ListRow } from "../ui/list-row";
import { Loaded } from "../ui/loaded";
import { SearchField } from "../ui/search-field";
import { Sheet } from "../ui/sheet";
import { lawWords } from "./statute-words";

interface StatuteArticlesProps {
  statute: StatuteView;
  onClose: () => void;
}

/** The articles of a version by their first words, to open one. */
export function StatuteArticles({ statute, onClose }: StatuteArticlesProps) {
  const [search, setSearch] = useState("");
  const whole = useLoad(`editor:statute:${statute.id}`, () =>
    call(readStatuteEndpoint, { lawId: statute.id }),
  );
  const isWanted = (each: { article: string; articleWords: string; opening: string }) =>
    [each.article, each.articleWords, each.opening].some((words) => words.includes(search.trim()));
  return (
    <Sheet isOpen title={lawWords(statute)} onClose={onClose}>
      <SearchField
        id="statute-search"
        label="找一条"
        placeholder="条号，或者开头的几个字"
        value={search}
        onChange={setSearch}
      />
      <Loaded
        of={whole}
        empty={{
          isEmpty: ({ articles }) => !articles.some(isWanted),
          face: <EmptyFace title="没有这样的一条" text="换条号或者几个字再找。" />,
        }}
      >
        {({ articles }) => (
          <ListCard>
            {articles.filter(isWanted).map((each) => (
              <ListRow
                key={each.article}
                id={`article-${each.article}`}
                title={each.articleWords}
                text={each.opening}
                onTap={() =>
                  openWholeArticle({ law: statute.id, article: each.article, quote: "" })
                }
              />
            ))}
          </ListCard>
        )}
      </Loaded>
    </Sheet>
  );
}
