import type { TicketCard } from "#shared/tickets/ticket-schemas";
import { loadedValue } from "../api/use-load";
import { unreadWords, useUnread } from "../api/use-unread";
import { goTo } from "../platform/navigation";
import { isH5 } from "../platform/settings";
import { ListCard, ListRow } from "../ui/list-row";
import { statusLooks } from "../ui/ticket-status-words";
import type { AccountActs } from "./use-account-acts";
import type { Figures } from "./use-figures";

/** Where my things are. */
export function MyThings({ figures, isApplicant }: { figures: Figures; isApplicant: boolean }) {
  const dueCount = loadedValue(figures.quiz.state)?.dueCount ?? 0;
  const open = loadedValue(figures.tickets.state)?.open ?? [];
  const unread = useUnread();
  return (
    <ListCard>
      {isApplicant && (
        <ListRow
          id="row-tickets"
          title="我的申请"
          icon="inbox"
          iconTone="action"
          note={waitingWords(open)}
          noteTone="gold"
          onTap={() => void goTo("/tickets/my-tickets-page")}
        />
      )}
      {unread !== null && (
        <ListRow
          id="row-notices"
          title="消息"
          icon="bell"
          iconTone="action"
          note={unreadWords(unread)}
          noteTone="gold"
          onTap={() => void goTo("/notices/notices-page")}
        />
      )}
      <ListRow
        id="row-review"
        title="错题本"
        icon="redo"
        iconTone="action"
        note={dueCount > 0 ? `今天 ${dueCount} 题` : undefined}
        onTap={() => void goTo("/quiz/review-page")}
      />
      <ListRow
        id="row-certificates"
        title="学习证书"
        icon="medal"
        iconTone="action"
        onTap={() => void goTo("/certificates/my-certificates-page")}
      />
    </ListCard>
  );
}

/** What waits for me comes first, then what I wait for. */
function waitingWords(open: readonly TicketCard[]): string | undefined {
  for (const status of ["awaiting_material", "submitted", "in_progress"] as const) {
    const count = open.filter((ticket) => ticket.status === status).length;
    if (count > 0) return `${count} 件${statusLooks[status].short}`;
  }
  return undefined;
}

interface AccountRowsProps {
  acts: AccountActs;
  /** Undefined where there is no demonstration. */
  onPersonas: (() => void) | undefined;
  onAbout: () => void;
  canErase: boolean;
}

/** My data, my account, and what this is. */
export function AccountRows({ acts, onPersonas, onAbout, canErase }: AccountRowsProps) {
  const { run, pending } = acts;
  return (
    <ListCard>
      <ListRow
        id="row-export"
        title="把我的数据存一份"
        icon="download"
        note={pending === "export" ? "正在取" : undefined}
        onTap={() => run("export")}
      />
      {onPersonas && (
        <ListRow id="row-personas" title="演示身份" icon="people" onTap={onPersonas} />
      )}
      {isH5 && canErase && (
        <ListRow
          id="row-staff"
          title="工作人员登录"
          icon="lock"
          onTap={() => void goTo("/coordinator/sign-in-page")}
        />
      )}
      <ListRow id="row-about" title="关于" icon="info" onTap={onAbout} />
      <ListRow
        id="row-sign-out"
        title="退出登录"
        icon="lock"
        note={pending === "sign-out" ? "正在退出" : undefined}
        onTap={() => run("sign-out")}
      />
      {canErase && (
        <ListRow
          id="row-erase"
          title="注销账号"
          icon="trash"
          iconTone="bad"
          isDanger
          note={pending === "erase" ? "正在注销" : undefined}
          onTap={() => run("erase")}
        />
      )}
    </ListCard>
  );
}
