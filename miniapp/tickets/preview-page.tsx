import { View } from "@tarojs/components";
import { useEffect, useState } from "react";
import type { RightKind } from "#shared/rights/right-kinds";
import { readTicketEndpoint } from "#shared/tickets/ticket-endpoints";
import type { TicketView } from "#shared/tickets/ticket-schemas";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import { canGoBack, goBack, replaceWith, useRouteParams } from "../platform/navigation";
import { Button } from "../ui/button";
import { Dock } from "../ui/dock";
import { EmptyFace } from "../ui/faces";
import { Loaded } from "../ui/loaded";
import { MoreLink } from "../ui/more-link";
import { Notice } from "../ui/notice";
import { problemOf } from "../ui/problem-words";
import { Screen } from "../ui/screen";
import { Sheet } from "../ui/sheet";
import { AnswerByCard } from "./answer-by-card";
import { ApplicantGate } from "./applicant-gate";
import { newDeviceDraft } from "./device-drafts";
import { mergeTicket } from "./draft-sync";
import { DuplicatesCard } from "./duplicates-card";
import { type GivenConsents, keepConsents, readConsents } from "./given-consents";
import { LawCard } from "./law-card";
import { CoordinatorCard, RouteCard } from "./route-card";
import { RunnersUpCard } from "./runners-up-card";
import { TransferConsent } from "./transfer-consent";
import { useDuplicates } from "./use-duplicates";
import { type Route, useRoute } from "./use-route";
import { type SubmissionTrouble, useSubmission } from "./use-submission";
import "./preview-page.scss";

const title = "会送到哪儿";

/** Before anything is sent: where it goes, why, and by when there is an answer. */
export default function PreviewPage() {
  return (
    <ApplicantGate title={title}>
      <Preview />
    </ApplicantGate>
  );
}

function Preview() {
  const { ticket: ticketId = "" } = useRouteParams();
  const loading = useLoad(`preview-${ticketId}`, () => call(readTicketEndpoint, { ticketId }));
  const { state } = loading;
  if (state.status !== "ready") {
    return (
      <Screen title={title}>
        <Loaded of={loading}>{() => null}</Loaded>
      </Screen>
    );
  }
  const ticket = state.value;
  if (ticket.status !== "draft") {
    return (
      <Screen title={title}>
        <EmptyFace
          title="这一件已经交上去了"
          text="不用再交一次，办到哪一步可以随时看。"
          action="看办理进度"
          onAction={() => void replaceWith("/tickets/ticket-page", { ticket: ticketId })}
        />
      </Screen>
    );
  }
  if (!readConsents(ticketId).isProcessGiven) {
    return (
      <Screen title={title}>
        <EmptyFace
          title="还差您的同意"
          text="过了一阵子，请您再看一遍那三件事，点过头我们才往下办。"
          action="去看看"
          onAction={() => editAgain(ticketId)}
        />
      </Screen>
    );
  }
  return <Confirming ticket={ticket} onTicket={loading.replace} />;
}

/** Back to the form, wherever the person came from. */
function editAgain(ticketId: string): void {
  if (canGoBack()) void goBack();
  else void replaceWith("/tickets/file-page", { ticket: ticketId, step: 6 });
}

interface ConfirmingProps {
  ticket: TicketView;
  onTicket: (ticket: TicketView) => void;
}

function Confirming({ ticket, onTicket }: ConfirmingProps) {
  const { form } = mergeTicket(newDeviceDraft(), ticket).merged;
  const route = useRoute(form);
  const [consents, setConsents] = useState(() => readConsents(ticket.id));
  const submission = useSubmission({ ticket, onTicket, onRoute: route.replace });
  const { trouble, isBusy, submit } = submission;
  const duplicates = useDuplicates(ticket);
  const change = (next: GivenConsents) => {
    keepConsents(ticket.id, next);
    setConsents(next);
  };
  return (
    <Screen
      title={title}
      dock={
        <Dock>
          <Button id="preview-edit" kind="outline" isNarrow onTap={() => editAgain(ticket.id)}>
            改一改
          </Button>
          <Button
            id="preview-submit"
            isDisabled={route.state.status !== "ready"}
            isBusy={isBusy}
            onTap={() => void submit(consentsFor(route.state, consents))}
          >
            {duplicates.length > 0 ? "仍然单独提交" : "确认提交"}
          </Button>
        </Dock>
      }
    >
      <DuplicatesCard draft={ticket} duplicates={duplicates} />
      <Loaded of={route}>
        {(value) => (
          <RouteShown
            route={value}
            consents={consents}
            onChange={change}
            hasChanged={trouble?.kind === "route_changed"}
            rights={form.kinds}
          />
        )}
      </Loaded>
      <LawCard form={form} />
      {trouble && <TroubleNotice trouble={trouble} onEdit={() => editAgain(ticket.id)} />}
    </Screen>
  );
}

interface RouteShownProps {
  route: Route;
  consents: GivenConsents;
  onChange: (consents: GivenConsents) => void;
  /** Since the consent was given. */
  hasChanged: boolean;
  rights: readonly RightKind[];
}

function RouteShown({ route, consents, onChange, hasChanged, rights }: RouteShownProps) {
  const { preview, centre } = route;
  const { transferCentreId } = consents;
  const isAgreed = centre !== null && transferCentreId === centre.id;
  // The yes holds for one centre: for another it has to be asked for anew.
  const isOther = transferCentreId !== null && !isAgreed;
  const [isAsked, setIsAsked] = useState(false);
  useEffect(() => {
    if (isOther || hasChanged) setIsAsked(true);
  }, [isOther, hasChanged]);
  return (
    <>
      {isAsked && <RouteChanged hasCentre={centre !== null} />}
      {isAgreed ? (
        <RouteCard preview={preview} />
      ) : (
        <CoordinatorCard refusedName={centre?.name ?? null} isUndecided={isAsked} />
      )}
      {centre !== null && isAsked && (
        <TransferConsent
          centre={centre}
          isAsking
          isGiven={isAgreed}
          onChange={(isGiven) =>
            onChange({ ...consents, transferCentreId: isGiven ? centre.id : null })
          }
        />
      )}
      <AnswerByCard dates={preview.dates} />
      <RunnersUpCard runnersUp={preview.runnersUp} rights={rights} />
      {isAgreed && <ObjectionHint />}
    </>
  );
}

/** Only a yes to the very centre that is shown is sent. */
function consentsFor(
  state: { status: string; value?: Route },
  consents: GivenConsents,
): GivenConsents {
  const shownId = state.value?.centre?.id;
  const isForShown = shownId !== undefined && consents.transferCentreId === shownId;
  return { ...consents, transferCentreId: isForShown ? shownId : null };
}

function RouteChanged({ hasCentre }: { hasCentre: boolean }) {
  return (
    <Notice tone="gold" icon="swap" title="送去的地方刚刚变了">
      还没有交上去。
      {hasCentre
        ? "看看新的去处和日子，同意转过去就点下面的方框，再提交。"
        : "现在由自治区中心先接手，看看合不合适，再提交。"}
    </Notice>
  );
}

interface TroubleNoticeProps {
  trouble: SubmissionTrouble;
  onEdit: () => void;
}

function TroubleNotice({ trouble, onEdit }: TroubleNoticeProps) {
  if (trouble.kind === "route_changed") return null; // said above, where it stands
  if (trouble.kind === "draft_changed") {
    return (
      <Notice tone="gold" icon="swap" title="草稿刚在别处改过">
        还没有交上去。上面已经按新的算过，看看合不合适，再提交。
      </Notice>
    );
  }
  if (trouble.kind === "incomplete") {
    return (
      <Notice tone="gold" icon="edit" title="还有几处没填好" onTap={onEdit}>
        还没有交上去。点这里回去，看看每一步标出来的地方。
      </Notice>
    );
  }
  const { title: problem, text, requestId } = problemOf(trouble.error);
  return (
    <Notice tone="bad" title={problem}>
      {text}您填的都还在。{requestId && `还不行的话，把这个号告诉我们：${requestId}`}
    </Notice>
  );
}

function ObjectionHint() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <View className="preview-hint row">
      <MoreLink onTap={() => setIsOpen(true)}>不合适？交上去后可以要求换一次</MoreLink>
      <Sheet isOpen={isOpen} title="要求换一家办" onClose={() => setIsOpen(false)}>
        <View className="read">
          交上去以后，在申请页的最下面点“要求换一家办”，写上原因，可以用一次。会换到哪家，先给您看，您同意了才转。您的总时间接着算，不会从头来。
        </View>
      </Sheet>
    </View>
  );
}
