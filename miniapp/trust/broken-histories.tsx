import { View } from "@tarojs/components";
import type { BrokenHistory, HistoryCheck } from "#shared/trust/trust-schemas";
import { historyBreakWords } from "#shared/trust/trust-terms";
import { goTo } from "../platform/navigation";
import { useWhenPulledDown } from "../platform/page-life";
import { SectionHead } from "../ui/heading";
import { Icon } from "../ui/icon";
import { ListCard, ListRow } from "../ui/list-row";
import { Loaded } from "../ui/loaded";
import { momentWords } from "../ui/moment-words";
import { MoreRows } from "../ui/more-rows";
import { Notice } from "../ui/notice";
import { coordinatorName } from "../ui/ticket-status-words";
import { useBrokenHistories } from "./use-broken-histories";

/** What the nightly check found: each request with the first entry that does not fit. */
export function BrokenHistories() {
  const list = useBrokenHistories();
  useWhenPulledDown(list.reload);
  return (
    <View className="col g3">
      <SectionHead title="办理经过的核对" />
      <View className="t2 read records-words">
        每件申请的办理经过一条扣着一条。每天夜里全部核对一遍，有人在数据库里改过、删过或者塞过一条，就会对不上。
      </View>
      <Loaded of={list}>
        {({ rows, count, lastCheck, hasMore }) => (
          <>
            <View id="history-check" className="row g2 note t2">
              <Icon
                name={count === 0 ? "right" : "warn"}
                size={16}
                className={count ? "bad" : "good"}
              />
              <View className="grow">{checkWords(lastCheck, count)}</View>
            </View>
            {count > 0 && (
              <Notice tone="bad" title={`有 ${count} 件对不上`}>
                申请照常能看、能办。请让管理员用备份对照，并查一查是谁改过数据库。
              </Notice>
            )}
            {rows.length > 0 && (
              <ListCard>
                {rows.map((row) => (
                  <BrokenRow key={row.ticketId} row={row} />
                ))}
              </ListCard>
            )}
            <MoreRows
              id="histories-more"
              isThere={hasMore}
              isBusy={list.isLoadingMore}
              onMore={() => void list.loadMore()}
            />
          </>
        )}
      </Loaded>
    </View>
  );
}

function BrokenRow({ row }: { row: BrokenHistory }) {
  const { ticketId, number, centreName, entry, why, foundAt } = row;
  return (
    <ListRow
      title={number ?? "（没有编号）"}
      text={`${centreName ?? coordinatorName}。第 ${entry} 条：${historyBreakWords[why]}。${momentWords(foundAt)}发现`}
      icon="warn"
      iconTone="bad"
      onTap={() => void goTo("/triage/triage-ticket-page", { id: ticketId })}
    />
  );
}

function checkWords(check: HistoryCheck | null, count: number): string {
  if (!check) return "还没有核对过，今天夜里开始。";
  const { startedAt, finishedAt, checked } = check;
  if (!finishedAt) return `${momentWords(startedAt)}开始的核对还没有完，已看 ${checked} 件。`;
  const found = count === 0 ? "，都对得上" : "";
  return `${momentWords(finishedAt)}核对完，看了 ${checked} 件${found}。`;
}
