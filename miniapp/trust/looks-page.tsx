import { View } from "@tarojs/components";
import { useSession } from "../api/session";
import { useRouteParams } from "../platform/navigation";
import { useWhenPulledDown } from "../platform/page-life";
import { Card } from "../ui/card";
import { EmptyFace } from "../ui/faces";
import { Loaded } from "../ui/loaded";
import { MoreRows } from "../ui/more-rows";
import { Screen } from "../ui/screen";
import { Timeline } from "../ui/timeline";
import { lookItem } from "./look-words";
import { useLooks } from "./use-looks";

/** Who at the desks has looked at a request: to its applicant, and to the coordinator. */
export default function LooksPage() {
  const { ticket: ticketId = "" } = useRouteParams();
  const isApplicant = useSession()?.account.role === "applicant";
  const list = useLooks(ticketId);
  useWhenPulledDown(list.reload);
  return (
    <Screen title={isApplicant ? "谁看过您的资料" : "谁看过这件申请"}>
      <View className="t2 read">
        工作人员每次打开申请、打开证据、看称呼和电话，都会记下来。同一个人一小时内看同一样，记一次。
      </View>
      <Loaded
        of={list}
        empty={{
          isEmpty: ({ rows }) => rows.length === 0,
          face: <EmptyFace title="还没有人看过" text="有人打开这件申请以后，会记在这里。" />,
        }}
      >
        {({ rows, hasMore }) => (
          <>
            <Card>
              <Timeline
                items={rows.map((look) => lookItem(look, isApplicant ? "applicant" : "desk"))}
              />
            </Card>
            <MoreRows
              id="looks-more"
              isThere={hasMore}
              isBusy={list.isLoadingMore}
              onMore={() => void list.loadMore()}
            />
          </>
        )}
      </Loaded>
    </Screen>
  );
}
