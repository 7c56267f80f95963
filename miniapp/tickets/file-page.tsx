import { useState } from "react";
import { centreId } from "#shared/centres/centre-schemas";
import { AppError } from "#shared/errors/app-error";
import { rightKind } from "#shared/rights/right-schemas";
import { readTicketEndpoint } from "#shared/tickets/ticket-endpoints";
import type { AttachmentView } from "#shared/tickets/ticket-schemas";
import { applicantRoles } from "#shared/tickets/ticket-terms";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import { replaceWith, useRouteParams } from "../platform/navigation";
import { OfflineError } from "../platform/network";
import { EmptyFace } from "../ui/faces";
import { Loaded } from "../ui/loaded";
import { Screen } from "../ui/screen";
import { ApplicantGate } from "./applicant-gate";
import {
  type DeviceDraft,
  dropDeviceDrafts,
  newDeviceDraft,
  readDeviceDrafts,
} from "./device-drafts";
import { mergeTicket } from "./draft-sync";
import { emptyForm, type FileForm } from "./file-form";
import { FileSteps } from "./file-steps";
import { UnfinishedNotice } from "./unfinished-notice";
import "./file-page.scss";

/**
 * A request for help. `ticket` goes on with a draft of the server, `draft` with one of this device;
 * else a new one begins, with what `right`, `role`, `from` (a film's title, or "quiz") and `centre` (the
 * one the person came from) fill in.
 */
export default function FilePage() {
  return (
    <ApplicantGate title="申请维权援助">
      <Opening />
    </ApplicantGate>
  );
}

function Opening() {
  const { ticket, draft } = useRouteParams();
  if (ticket) return <StoredDraft ticketId={ticket} />;
  return <DeviceOrNew draftKey={draft} />;
}

function DeviceOrNew({ draftKey }: { draftKey: string | undefined }) {
  const params = useRouteParams();
  const [chosen, setChosen] = useState<DeviceDraft>(
    () =>
      readDeviceDrafts().find(({ key }) => key === draftKey) ??
      newDeviceDraft(prefilled(params), { from: params.from, wishCentreId: wishOf(params) }),
  );
  const [unfinished] = useState(() => readDeviceDrafts().find(({ key }) => key !== chosen.key));
  if (chosen.ticketId) return <StoredDraft ticketId={chosen.ticketId} />;
  return (
    <FileSteps
      key={chosen.key}
      initial={chosen}
      stored={[]}
      above={
        unfinished && draftKey === undefined ? (
          <UnfinishedNotice draft={unfinished} onOpen={setChosen} />
        ) : undefined
      }
    />
  );
}

interface Opened {
  draft: DeviceDraft;
  stored: readonly AttachmentView[];
  isStillDraft: boolean;
}

/** A draft the server has, with what this device has typed since. */
function StoredDraft({ ticketId }: { ticketId: string }) {
  const { step } = useRouteParams();
  const [opened, setOpened] = useState<Opened>();
  const loading = useLoad(`draft-${ticketId}`, async () => {
    const found = await openDraft(ticketId);
    // Loaded anew each time the page is shown; what is being typed stays.
    setOpened((before) => before ?? startedAt(found, Number(step)));
    return found;
  });
  if (opened?.isStillDraft) {
    return <FileSteps key={ticketId} initial={opened.draft} stored={opened.stored} />;
  }
  return (
    <Screen title="申请维权援助">
      <Loaded of={loading}>
        {({ isStillDraft }) =>
          isStillDraft ? null : (
            <EmptyFace
              title="这一件已经交上去了"
              text="草稿改不了了，办到哪一步可以随时看。"
              action="看办理进度"
              onAction={() => void replaceWith("/tickets/ticket-page", { ticket: ticketId })}
            />
          )
        }
      </Loaded>
    </Screen>
  );
}

async function openDraft(ticketId: string): Promise<Opened> {
  const kept = readDeviceDrafts().find((draft) => draft.ticketId === ticketId);
  try {
    const ticket = await call(readTicketEndpoint, { ticketId });
    const draft = mergeTicket(kept ?? newDeviceDraft(), ticket).merged;
    return { draft, stored: ticket.attachments, isStillDraft: ticket.status === "draft" };
  } catch (error) {
    if (kept && error instanceof OfflineError) {
      return { draft: kept, stored: [], isStillDraft: true };
    }
    const isGone = error instanceof AppError && error.code === "not_found";
    if (isGone) dropDeviceDrafts((draft) => draft.ticketId === ticketId);
    throw error;
  }
}

function startedAt(opened: Opened, step: number): Opened {
  if (!(step >= 1 && step <= 6)) return opened;
  return { ...opened, draft: { ...opened.draft, step } };
}

/** Only what looks like a centre's id: addresses are typed by anybody. */
function wishOf({ centre }: Readonly<Record<string, string | undefined>>): string | null {
  return centreId.safeParse(centre).data ?? null;
}

function prefilled(params: Readonly<Record<string, string | undefined>>): FileForm {
  // The quiz names its topics with hyphens.
  const right = rightKind.safeParse(params.right?.replaceAll("-", "_"));
  const role = applicantRoles.find((one) => one === params.role);
  return {
    ...emptyForm,
    ...(right.success && { kinds: [right.data] }),
    ...(role && { role }),
  };
}
