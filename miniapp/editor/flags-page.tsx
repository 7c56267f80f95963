import { View } from "@tarojs/components";
import { useState } from "react";
import { useWhenPulledDown } from "../platform/page-life";
import { Chips } from "../ui/choices";
import { EmptyFace } from "../ui/faces";
import { Heading } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { MoreRows } from "../ui/more-rows";
import { EditorFrame } from "./editor-frame";
import { FlagCards, FlagTable, MarkProblem } from "./flag-list";
import { type FlagState, useFlags } from "./use-flags";
import "./flags-page.scss";

/** What the ranking has noticed as hardly a person's doing. To be looked at: it changes no score. */
export default function FlagsPage() {
  const [state, setState] = useState<FlagState>("open");
  return (
    <EditorFrame title="成绩提醒" current="flags">
      <View>
        <View className="wide-only">
          <Heading className="head">成绩提醒</Heading>
        </View>
        <View className="t2 read">
          排位里不太像人答出来的成绩，请您看一看。提醒本身不改成绩，也不改名次。
        </View>
      </View>
      <Chips<FlagState>
        label="看哪些"
        value={state}
        onChange={setState}
        items={[
          { key: "open", id: "flags-open", label: "没看过的" },
          { key: "seen", id: "flags-seen", label: "看过的" },
        ]}
      />
      <Flags key={state} state={state} />
    </EditorFrame>
  );
}

function Flags({ state }: { state: FlagState }) {
  const list = useFlags(state);
  useWhenPulledDown(list.reload);
  return (
    <>
      {list.markError !== undefined && <MarkProblem error={list.markError} />}
      <Loaded of={list} empty={{ isEmpty: ({ rows }) => rows.length === 0, face: faces[state] }}>
        {({ rows, hasMore }) => (
          <>
            <View className="flags-as-table">
              <FlagTable rows={rows} list={list} state={state} />
            </View>
            <View className="flags-as-cards">
              <FlagCards rows={rows} list={list} state={state} />
            </View>
            <MoreRows
              id="flags-more"
              isThere={hasMore}
              isBusy={list.isLoadingMore}
              onMore={() => void list.loadMore()}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

const faces: Record<FlagState, React.ReactNode> = {
  open: (
    <EmptyFace title="没有要看的" text="有答得太快的成绩，或者一处来了很多账号，会排在这里。" />
  ),
  seen: <EmptyFace title="还没有看过的" text="您点过“看过了”的提醒收在这里。" />,
};
