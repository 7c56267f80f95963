import { View } from "@tarojs/components";
import { useSession } from "../api/session";
import { loadedValue } from "../api/use-load";
import { goBack, replaceWith, useRouteParams } from "../platform/navigation";
import { aria } from "../ui/aria";
import { Avatar } from "../ui/avatar";
import { Heading } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { MoreLink } from "../ui/more-link";
import { Notice } from "../ui/notice";
import { Tag } from "../ui/tag";
import { coordinatorName, statusLooks } from "../ui/ticket-status-words";
import { CloseSheet, RefuseSheet } from "./answer-sheets";
import { BenchButtons, BenchDock, MoreSheet } from "./bench-actions";
import { DeskFrame } from "./desk-frame";
import { deskStatuses } from "./desk-words";
import { MaterialSheet } from "./material-sheet";
import { DecisionSheet, ReopenSheet } from "./reason-sheets";
import { RecusalSheet } from "./recusal-sheet";
import { ReferSheet } from "./refer-sheet";
import { ReplySheet } from "./reply-sheet";
import { ChangesSheet, StaleStrip } from "./stale-strip";
import { TicketApplicant, TicketRoute } from "./ticket-applicant";
import { TicketClocks } from "./ticket-clocks";
import { TicketEvidence } from "./ticket-evidence";
import { TicketAnswer, TicketFacts } from "./ticket-facts";
import { TicketHistory } from "./ticket-history";
import { TicketMaterials } from "./ticket-materials";
import { TicketRelated } from "./ticket-related";
import { TicketMessages, TicketNotes } from "./ticket-talk";
import { TransferSheet } from "./transfer-sheet";
import { type Bench, useBench } from "./use-bench";
import { useEvery } from "./use-every";
import { useOverview } from "./use-overview";
import { useWatchers } from "./use-watchers";
import "./triage-ticket-page.scss";

const lookEveryMs = 30_000;

/** One request on the desk: everything known of it, and everything that can be done. */
export default function TriageTicketPage() {
  const { id = "", sheet } = useRouteParams();
  const { state, ...parts } = useBench(id, sheet === "transfer" ? sheet : undefined);
  const overview = useOverview();
  useEvery(lookEveryMs, () => void parts.look());
  const ticket = loadedValue(state);
  const watchers = useWatchers(id, ticket !== undefined);
  return (
    <DeskFrame
      title={ticket?.number ?? "办理"}
      current="queue"
      overview={loadedValue(overview.state)}
      onOpen={(show) => void replaceWith("/triage/queue-page", { show })}
      dock={ticket && <BenchDock bench={{ ...parts, ticket }} />}
    >
      <Loaded of={{ state, reload: parts.look }}>
        {(shown) => (
          <>
            <Watchers names={watchers} />
            <TicketBench bench={{ ...parts, ticket: shown }} />
          </>
        )}
      </Loaded>
    </DeskFrame>
  );
}

/** Who else has it open: two do not write the same answer. */
function Watchers({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <View
      id="bench-watchers"
      className="bench-watchers row g2 note"
      {...aria({ role: "status", live: "polite" })}
    >
      {names.map((name) => (
        <Avatar key={name} name={name} tone="gold" />
      ))}
      <View>{names.join("、")}也在看</View>
    </View>
  );
}

function TicketBench({ bench }: { bench: Bench }) {
  const { ticket } = bench;
  const isCoordinator = useSession()?.account.role === "coordinator";
  return (
    <>
      <BenchHead bench={bench} />
      <StaleStrip bench={bench} />
      <MoveProblem bench={bench} />
      <View className="bench">
        <View className="bench-column">
          <TicketAnswer ticket={ticket} />
          <TicketFacts ticket={ticket} />
          <TicketEvidence ticket={ticket} />
          <TicketHistory ticket={ticket} />
        </View>
        <View className="bench-column">
          <TicketMessages bench={bench} />
          <TicketNotes bench={bench} />
          <TicketMaterials ticket={ticket} />
          <TicketRelated ticketId={ticket.id} />
        </View>
        <View className="bench-column">
          <View className="bench-first">
            <TicketClocks ticket={ticket} isCoordinator={isCoordinator} />
          </View>
          <TicketApplicant bench={bench} />
          <TicketRoute ticket={ticket} />
        </View>
      </View>
      <MoreSheet bench={bench} />
      <MaterialSheet bench={bench} />
      <RefuseSheet bench={bench} />
      <CloseSheet bench={bench} />
      <ReopenSheet bench={bench} />
      <DecisionSheet bench={bench} action="uphold" />
      <DecisionSheet bench={bench} action="overturn" />
      <RecusalSheet bench={bench} isCoordinator={isCoordinator} onGone={() => void goBack()} />
      <TransferSheet bench={bench} isCoordinator={isCoordinator} onGone={() => void goBack()} />
      <ReferSheet bench={bench} />
      <ReplySheet bench={bench} />
      <ChangesSheet bench={bench} />
    </>
  );
}

function BenchHead({ bench }: { bench: Bench }) {
  const { ticket } = bench;
  return (
    <View className="bench-head">
      <View className="bench-head-words">
        <View className="row g1 note t3 wide-only">
          <MoreLink onTap={() => void goBack()}>待办</MoreLink>
          <View>› {ticket.number}</View>
        </View>
        <Heading className="head">{ticket.title || "（没有写是什么事）"}</Heading>
        <View className="row g2 wrap bench-state">
          <Tag tone={statusLooks[ticket.status].tone}>{deskStatuses[ticket.status].short}</Tag>
          <View className="note t2">
            {ticket.centre?.name ?? coordinatorName}，{handlerWords(ticket)}
          </View>
        </View>
      </View>
      <View className="wide-only">
        <BenchButtons bench={bench} />
      </View>
    </View>
  );
}

function handlerWords({ isMine, handler }: Bench["ticket"]): string {
  if (isMine) return "您在办";
  return handler ? `${handler.name}在办` : "还没有人认领";
}

/** What is done without a sheet says here why it did not work. */
function MoveProblem({ bench }: { bench: Bench }) {
  const { problem, sheet } = bench;
  const isShownElsewhere = problem?.action === "message" || problem?.action === "note";
  if (!problem || isShownElsewhere || sheet !== undefined) return null;
  return (
    <View {...aria({ role: "alert" })}>
      <Notice tone="bad">{problem.text}</Notice>
    </View>
  );
}
