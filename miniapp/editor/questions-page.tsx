import { View } from "@tarojs/components";
import { useEffect, useState } from "react";
import type { DeskOverview } from "#shared/questions/question-desk-schemas";
import { readQuestionsOverviewEndpoint } from "#shared/questions/question-endpoints";
import { call } from "../api/call";
import { loadedValue, useLoad } from "../api/use-load";
import { goTo } from "../platform/navigation";
import { useWhenPulledDown } from "../platform/page-life";
import { Button } from "../ui/button";
import { Chips } from "../ui/choices";
import { EmptyFace } from "../ui/faces";
import { Heading } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { MoreRows } from "../ui/more-rows";
import { SearchField } from "../ui/search-field";
import { EditorFrame } from "./editor-frame";
import { FilterSheet, filterCount } from "./filter-sheet";
import { type QuestionFilters, useQuestionFilters } from "./question-filters";
import { QuestionCards, QuestionTable } from "./question-list";
import { useQuestions } from "./use-questions";
import "./questions-page.scss";

const typingMs = 400;

/** The bank at the editor's desk: found, filtered, opened. */
export default function QuestionsPage() {
  const { filters, change, clear } = useQuestionFilters();
  const [typed, setTyped] = useState(filters.search ?? "");
  const [isFiltering, setIsFiltering] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => change({ search: typed.trim() || undefined }), typingMs);
    return () => clearTimeout(timer);
  }, [typed, change]);
  const list = useQuestions(filters);
  const overview = useLoad("editor:overview", () => call(readQuestionsOverviewEndpoint, {}));
  const figures = loadedValue(overview.state);
  useWhenPulledDown(() => Promise.all([list.reload(), overview.reload()]));
  const clearAll = () => {
    setTyped("");
    clear();
  };
  const open = ({ id }: { id: string }) => void goTo("/editor/question-page", { id });
  return (
    <EditorFrame
      title="题目"
      current="questions"
      counts={{ questions: figures?.mineToReview ?? 0 }}
    >
      <View className="row between g3">
        <View className="grow">
          <View className="wide-only">
            <Heading className="head">题目</Heading>
          </View>
          <View className="t2">{figures ? bankWords(figures) : "正在数有多少道。"}</View>
        </View>
        <Button
          id="question-new"
          size="small"
          iconBefore="plus"
          onTap={() => void goTo("/editor/question-page")}
        >
          新题
        </Button>
      </View>
      <View className="questions-tools">
        <View className="questions-search">
          <SearchField
            id="questions-search"
            label="找题目"
            placeholder="题干、选项、讲解、编号"
            value={typed}
            onChange={setTyped}
          />
        </View>
        <Button
          id="questions-filter"
          kind="outline"
          size="small"
          iconBefore="filter"
          onTap={() => setIsFiltering(true)}
        >
          {filterCount(filters) > 0 ? `筛选 ${filterCount(filters)} 项` : "筛选"}
        </Button>
      </View>
      <ShowChips filters={filters} overview={figures} onShow={change} />
      <Loaded
        of={list}
        empty={{
          isEmpty: ({ rows }) => rows.length === 0,
          face: (
            <EmptyFace
              title="没有这样的题目"
              text="换几个字，或者少筛几项再看。"
              action="看全部题目"
              onAction={clearAll}
            />
          ),
        }}
      >
        {({ rows, hasMore }) => (
          <>
            <View className="questions-as-table">
              <QuestionTable rows={rows} onOpen={open} />
            </View>
            <View className="questions-as-cards">
              <QuestionCards rows={rows} onOpen={open} />
            </View>
            <MoreRows
              id="questions-more"
              isThere={hasMore}
              isBusy={list.isLoadingMore}
              onMore={() => void list.loadMore()}
            />
          </>
        )}
      </Loaded>
      <FilterSheet
        isOpen={isFiltering}
        filters={filters}
        onChange={change}
        onClear={clearAll}
        onClose={() => setIsFiltering(false)}
      />
    </EditorFrame>
  );
}

function bankWords({ published, validToday, fewest }: DeskOverview): string {
  return `已发布 ${published} 道，今天可用 ${validToday} 道，以后每天都不少于 ${fewest.count} 道。`;
}

type Show =
  | "all"
  | "mine"
  | "in_review"
  | "draft"
  | "published"
  | "suspect"
  | "withdrawn"
  | "voided";

const shown: Record<Show, Pick<QuestionFilters, "state" | "only">> = {
  all: {},
  mine: { only: "mine" },
  in_review: { state: "in_review" },
  draft: { state: "draft" },
  published: { state: "published" },
  suspect: { only: "suspect" },
  withdrawn: { state: "withdrawn" },
  voided: { state: "voided" },
};

interface ShowChipsProps {
  filters: QuestionFilters;
  overview: DeskOverview | undefined;
  onShow: (some: { state: QuestionFilters["state"]; only: QuestionFilters["only"] }) => void;
}

function ShowChips({ filters, overview, onShow }: ShowChipsProps) {
  const counted = (label: string, count: number | undefined) =>
    count ? `${label} ${count}` : label;
  return (
    <Chips<Show>
      label="看哪些"
      value={filters.only ?? filters.state ?? "all"}
      onChange={(key) => onShow({ state: undefined, only: undefined, ...shown[key] })}
      items={[
        { key: "all", id: "show-all", label: "全部" },
        { key: "mine", id: "show-mine", label: counted("等我复核", overview?.mineToReview) },
        { key: "in_review", id: "show-in_review", label: counted("等复核", overview?.inReview) },
        { key: "draft", id: "show-draft", label: counted("草稿", overview?.drafts) },
        { key: "published", id: "show-published", label: "已发布" },
        { key: "suspect", id: "show-suspect", label: counted("可疑", overview?.suspect) },
        { key: "withdrawn", id: "show-withdrawn", label: "已停用" },
        { key: "voided", id: "show-voided", label: "已作废" },
      ]}
    />
  );
}
