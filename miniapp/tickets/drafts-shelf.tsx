import { useCallback, useState } from "react";
import { deleteDraftEndpoint } from "#shared/tickets/ticket-endpoints";
import type { TicketCard } from "#shared/tickets/ticket-schemas";
import { call } from "../api/call";
import type { Loading } from "../api/use-load";
import { confirm } from "../platform/dialogs";
import { goTo } from "../platform/navigation";
import { useWhenShown } from "../platform/page-life";
import { EmptyFace } from "../ui/faces";
import { Loaded } from "../ui/loaded";
import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";
import { SkeletonCards } from "../ui/skeleton";
import { type DeviceDraft, dropDeviceDrafts, readDeviceDrafts } from "./device-drafts";
import { DraftCard } from "./draft-card";
import { unsavedParts } from "./draft-sync";

interface DraftsShelfProps {
  /** The server's drafts; without them only what this device holds is shown. */
  loading?: Loading<{ items: TicketCard[]; nextCursor: string | null }>;
  isDeviceOnly?: boolean;
}

/** What was begun: on the server, and what only this device has. */
export function DraftsShelf({ loading, isDeviceOnly = false }: DraftsShelfProps) {
  const [kept, setKept] = useState(readDeviceDrafts);
  const [problem, setProblem] = useState<string>();
  const readAgain = useCallback(() => setKept(readDeviceDrafts()), []);
  useWhenShown(readAgain);

  const drop = async (name: string, isGone: (draft: DeviceDraft) => boolean, ticketId?: string) => {
    if (!(await confirmDeletion(name))) return;
    setProblem(undefined);
    try {
      if (ticketId) await call(deleteDraftEndpoint, { ticketId });
      dropDeviceDrafts(isGone);
      readAgain();
      await loading?.reload();
    } catch (error) {
      setProblem(`${name}还没有删掉：${problemOf(error).title}。`);
    }
  };

  const onDevice = kept
    .filter(isOnDeviceOnly)
    .map((draft) => (
      <DraftCard
        key={draft.key}
        id={draft.key}
        title={draft.form.title}
        savedAt={draft.savedAt}
        isOnDevice
        onOpen={() => void goTo("/tickets/file-page", openingOf(draft))}
        onDelete={() =>
          void drop(
            nameOf(draft.form.title),
            ({ key }) => key === draft.key,
            draft.ticketId ?? undefined,
          )
        }
      />
    ));
  if (isDeviceOnly || !loading) return <>{onDevice}</>;

  const isHere = (id: string) =>
    kept.some((draft) => draft.ticketId === id && isOnDeviceOnly(draft));
  return (
    <>
      {problem && <Notice tone="bad">{problem}</Notice>}
      {onDevice}
      <Loaded
        of={loading}
        skeleton={<SkeletonCards label="正在取您的草稿" />}
        empty={{
          isEmpty: ({ items }) => items.length === 0,
          face: onDevice.length > 0 ? null : <NoDrafts />,
        }}
      >
        {({ items }) =>
          items
            .filter(({ id }) => !isHere(id))
            .map(({ id, title, updatedAt }) => (
              <DraftCard
                key={id}
                id={id}
                title={title}
                savedAt={updatedAt}
                onOpen={() => void goTo("/tickets/file-page", { ticket: id })}
                onDelete={() => void drop(nameOf(title), ({ ticketId }) => ticketId === id, id)}
              />
            ))
        }
      </Loaded>
    </>
  );
}

/** Something in it has not reached the server. */
function isOnDeviceOnly(draft: DeviceDraft): boolean {
  return unsavedParts(draft).length > 0;
}

function openingOf({ ticketId, key }: DeviceDraft) {
  return ticketId ? { ticket: ticketId } : { draft: key };
}

function nameOf(title: string): string {
  return title ? `草稿《${title}》` : "这份草稿";
}

function NoDrafts() {
  return (
    <EmptyFace
      title="没有没写完的"
      text="申请写到一半，会自动存在这里，随时能接着写。"
      action="开始说说"
      onAction={() => void goTo("/tickets/file-page")}
    />
  );
}

function confirmDeletion(name: string): Promise<boolean> {
  return confirm({
    title: "删掉草稿？",
    text: `${name}和放上去的文件都会删掉，找不回来。`,
    yes: "删掉",
    no: "留着",
    isDanger: true,
  });
}
