import { useState } from "react";
import { goTo, useRouteParams } from "../platform/navigation";
import { useWhenBottomReached, useWhenPulledDown } from "../platform/page-life";
import { Chips } from "../ui/choices";
import { EmptyFace } from "../ui/faces";
import { Loaded } from "../ui/loaded";
import { MoreRows } from "../ui/more-rows";
import { Screen } from "../ui/screen";
import { SkeletonCards } from "../ui/skeleton";
import { TicketCard } from "../ui/ticket-card";
import { ApplicantGate } from "./applicant-gate";
import { DraftsShelf } from "./drafts-shelf";
import { type Shelf, useMyTickets } from "./use-my-tickets";

const shelves: readonly { key: Shelf; label: string; id: string }[] = [
  { key: "open", label: "在办", id: "shelf-open" },
  { key: "over", label: "办结", id: "shelf-over" },
  { key: "draft", label: "草稿", id: "shelf-draft" },
];

/** All my requests: what is open, what is over, what I have begun. */
export default function MyTicketsPage() {
  return (
    <ApplicantGate title="我的申请">
      <Shelves />
    </ApplicantGate>
  );
}

function Shelves() {
  const params = useRouteParams();
  const wanted = shelves.find(({ key }) => key === params.show)?.key ?? "open";
  const [show, setShow] = useState<Shelf>(wanted);
  return (
    <Screen title="我的申请">
      <Chips label="看哪些" items={shelves} value={show} onChange={setShow} />
      <OneShelf key={show} show={show} />
    </Screen>
  );
}

function OneShelf({ show }: { show: Shelf }) {
  const tickets = useMyTickets(show);
  const { loading, more } = tickets;
  useWhenPulledDown(loading.reload);
  useWhenBottomReached(() => void more.load());
  if (show === "draft") {
    return (
      <>
        <DraftsShelf loading={loading} />
        <MoreRows
          id="tickets-more"
          isWide
          isThere={more.isThere}
          isBusy={more.isBusy}
          error={more.error}
          onMore={() => void more.load()}
        />
      </>
    );
  }
  return (
    <>
      <Loaded
        of={loading}
        skeleton={<SkeletonCards label="正在取您的申请" />}
        empty={{ isEmpty: ({ items }) => items.length === 0, face: <Empty show={show} /> }}
      >
        {({ items }) =>
          items.map((ticket) => (
            <TicketCard
              key={ticket.id}
              ticket={ticket}
              onTap={() => void goTo("/tickets/ticket-page", { ticket: ticket.id })}
            />
          ))
        }
      </Loaded>
      {show === "open" && loading.state.status === "offline" && <DraftsShelf isDeviceOnly />}
      <MoreRows
        id="tickets-more"
        isWide
        isThere={more.isThere}
        isBusy={more.isBusy}
        error={more.error}
        onMore={() => void more.load()}
      />
    </>
  );
}

function Empty({ show }: { show: Exclude<Shelf, "draft"> }) {
  if (show === "over") {
    return <EmptyFace title="还没有办结的" text="办完的、撤回的、没有受理的，都会收在这里。" />;
  }
  return (
    <EmptyFace
      title="还没有申请，挺好的"
      text="万一遇到侵权，或者有人说您侵权，从这里说说就行。"
      action="开始说说"
      onAction={() => void goTo("/tickets/file-page")}
    />
  );
}
