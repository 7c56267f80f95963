import { View } from "@tarojs/components";
import { useState } from "react";
import type { NoticeView } from "#shared/notices/notice-schemas";
import { useSession } from "../api/session";
import { goTo } from "../platform/navigation";
import { useWhenBottomReached, useWhenPulledDown } from "../platform/page-life";
import { Button } from "../ui/button";
import { EmptyFace } from "../ui/faces";
import { DiscIcon, ListCard } from "../ui/list-row";
import { Loaded } from "../ui/loaded";
import { momentWords } from "../ui/moment-words";
import { MoreRows } from "../ui/more-rows";
import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";
import { Screen } from "../ui/screen";
import { SkeletonCards } from "../ui/skeleton";
import { Tappable } from "../ui/tappable";
import { dueWords, iconOf, type NoticeReader, titleOf } from "./notice-words";
import { type Notices, useNotices } from "./use-notices";
import "./notices-page.scss";

/** What I have been told about requests, the latest first; each leads to its request. */
export default function NoticesPage() {
  const account = useSession()?.account;
  const isReader = account && account.role !== "visitor" && account.role !== "editor";
  return (
    <Screen title="消息">
      {isReader ? (
        <Mine accountId={account.id} reader={account.role === "applicant" ? "applicant" : "desk"} />
      ) : (
        <EmptyFace
          title="这里还没有消息"
          text="提交了维权申请以后，收到、补材料、有答复，都会在这里告诉您。"
          action="回到我的"
          onAction={() => void goTo("/home/me-page")}
        />
      )}
    </Screen>
  );
}

function Mine({ accountId, reader }: { accountId: string; reader: NoticeReader }) {
  const notices = useNotices(accountId);
  const { loading, more } = notices;
  useWhenPulledDown(loading.reload);
  useWhenBottomReached(() => void more.load());
  return (
    <>
      <ReadAll notices={notices} />
      <Loaded
        of={loading}
        skeleton={<SkeletonCards label="正在取消息" />}
        empty={{ isEmpty: ({ items }) => items.length === 0, face: <Empty reader={reader} /> }}
      >
        {({ items }) => (
          <ListCard>
            {items.map((notice) => (
              <Row key={notice.id} notice={notice} reader={reader} onRead={notices.read} />
            ))}
          </ListCard>
        )}
      </Loaded>
      <MoreRows
        id="notices-more"
        isWide
        isThere={more.isThere}
        isBusy={more.isBusy}
        error={more.error}
        onMore={() => void more.load()}
      />
    </>
  );
}

function Empty({ reader }: { reader: NoticeReader }) {
  const text =
    reader === "desk"
      ? "来了申请、补了材料、快到期，都会在这里提醒。"
      : "申请收到了、要补材料、有了答复，都会在这里告诉您。";
  return <EmptyFace title="还没有消息" text={text} />;
}

function ReadAll({ notices }: { notices: Notices }) {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  if (!notices.hasUnread) return null;
  const readAll = async () => {
    setIsBusy(true);
    setError(undefined);
    await notices.readAll().catch(setError);
    setIsBusy(false);
  };
  return (
    <>
      <View className="row between g2">
        <View className="t2">有没看过的</View>
        <Button
          id="notices-read-all"
          kind="text"
          size="small"
          isBusy={isBusy}
          onTap={() => void readAll()}
        >
          全部标为看过
        </Button>
      </View>
      {error !== undefined && <Notice tone="bad">{problemOf(error).title}，没有标上。</Notice>}
    </>
  );
}

interface RowProps {
  notice: NoticeView;
  reader: NoticeReader;
  onRead: (notice: NoticeView) => void;
}

function Row({ notice, reader, onRead }: RowProps) {
  const { id, ticketId, number, title, at, isRead } = notice;
  const { icon, tone } = iconOf(notice);
  const open = () => {
    onRead(notice);
    if (title === null) return;
    if (reader === "applicant") void goTo("/tickets/ticket-page", { ticket: ticketId });
    else void goTo("/triage/triage-ticket-page", { id: ticketId });
  };
  const due = dueWords(notice);
  return (
    <Tappable
      id={`notice-${id}`}
      className="notices-row"
      role={title === null ? "button" : "link"}
      onTap={open}
      label={labelOf(notice, reader)}
    >
      <DiscIcon name={icon} tone={tone} />
      <View className="grow notices-words">
        <View className={isRead ? "" : "b"}>{titleOf(notice, reader)}</View>
        {due && <View className="note gold">{due}</View>}
        <View className="note t2 notices-about">{title ?? "这件已经不在您这里"}</View>
        <View className="tiny t3 notices-when">
          <View>{number}</View>
          <View>{momentWords(at)}</View>
        </View>
      </View>
      {!isRead && <View className="notices-dot" />}
    </Tappable>
  );
}

/** The dot is a colour only: who listens is told in words. */
function labelOf(notice: NoticeView, reader: NoticeReader): string {
  const { title, number, at, isRead } = notice;
  const parts = [titleOf(notice, reader), dueWords(notice), title ?? "这件已经不在您这里", number];
  return [...(isRead ? [] : ["没看过"]), ...parts.filter(Boolean), momentWords(at)].join("，");
}
