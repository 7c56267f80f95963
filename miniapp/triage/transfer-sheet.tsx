import { View } from "@tarojs/components";
import { useState } from "react";
import { listCentresEndpoint } from "#shared/centres/centre-endpoints";
import type { CentreView } from "#shared/centres/centre-schemas";
import { AppError } from "#shared/errors/app-error";
import { proposalAnswerDays } from "#shared/tickets/ticket-limits";
import { proposeTransferEndpoint, transferTicketEndpoint } from "#shared/tickets/triage-endpoints";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import { confirm, showToast } from "../platform/dialogs";
import { SelectField, TextAreaField } from "../ui/field";
import { dayWords } from "../ui/moment-words";
import { Notice } from "../ui/notice";
import { Pick, PickGroup } from "../ui/pick";
import { coordinatorName } from "../ui/ticket-status-words";
import { TwoStepSheet } from "../ui/two-step-sheet";
import { ActSheet } from "./act-sheet";
import type { Bench } from "./use-bench";

interface TransferSheetProps {
  bench: Bench;
  /** After it has gone where this desk may not see it. */
  onGone: () => void;
  isCoordinator: boolean;
}

/** 转交: to the coordinator, or to a centre the applicant agreed to. */
export function TransferSheet({ bench, onGone, isCoordinator }: TransferSheetProps) {
  const { ticket, words, write } = bench;
  const [isTried, setIsTried] = useState(false);
  const reason = words.transfer.trim();
  const isAtCoordinator = ticket.centre === null;
  const isToCentre = words.isToCentre || isAtCoordinator;
  const isPlaceMissing = isToCentre && words.centreId === null;
  const isReasonShort = reason.length < 4;

  const transfer = async () => {
    setIsTried(true);
    if (isPlaceMissing || isReasonShort) return;
    const isSure = await confirm({
      title: "转交这一件？",
      text: "申请人会看到转去哪里和理由，他的总时间不重算。转走以后由那边来办。",
      yes: "转交",
      isDanger: true,
    });
    if (!isSure) return;
    const centreId = isToCentre ? words.centreId : null;
    await bench.act({
      action: "transfer",
      send: ({ id, version }) => transferOrPropose({ ticketId: id, version, centreId, reason }),
      onDone: async (done) => {
        if (done === "proposed") showToast("已经去问申请人");
        else showToast(`已经转给${done.centreName ?? coordinatorName}`);
        if (isCoordinator || done === "proposed") await bench.takeLatest();
        else onGone();
      },
      clears: { transfer: "", centreId: null, isToCentre: false },
    });
  };

  return (
    <ActSheet
      bench={bench}
      action="transfer"
      title="转交"
      yes="转交"
      isDanger
      onYes={() => void transfer()}
    >
      <PickGroup label="转到哪里">
        {!isAtCoordinator && (
          <Pick
            id="transfer-coordinator"
            title={coordinatorName}
            text="由统筹员来办，或者再找合适的一家"
            isChosen={!isToCentre}
            onTap={() => write({ isToCentre: false })}
          />
        )}
        <Pick
          id="transfer-centre"
          title="另一家分中心或者工作站"
          text="申请人没有同意过的，先问他；第三次转交都先到自治区中心"
          isChosen={isToCentre}
          onTap={() => write({ isToCentre: true })}
        />
      </PickGroup>
      {ticket.proposal && (
        <Notice icon="swap">
          已经提议转给{ticket.proposal.centre.name}，等申请人在{dayWords(ticket.proposal.answerBy)}
          前答复。再提一家，就换成新的。
        </Notice>
      )}
      {isToCentre && <CentreField bench={bench} isMissing={isTried && isPlaceMissing} />}
      <TextAreaField
        label="为什么转交"
        isShort
        placeholder="比如：侵权发生在那边，取证更方便"
        value={words.transfer}
        onChange={(text) => write({ transfer: text })}
        maxLength={200}
        error={isTried && isReasonShort ? "请写 4 个字以上，申请人看得到" : undefined}
      />
    </ActSheet>
  );
}

interface Wanted {
  ticketId: string;
  version: number;
  centreId: string | null;
  reason: string;
}

/** Without the applicant's consent to that centre it is proposed to them instead, if the desk wants that. */
async function transferOrPropose(wanted: Wanted) {
  const { centreId } = wanted;
  try {
    return await call(transferTicketEndpoint, wanted);
  } catch (error) {
    const isUnagreed = error instanceof AppError && error.code === "consent_missing";
    if (!isUnagreed || centreId === null || !(await isToBeAsked())) throw error;
  }
  await call(proposeTransferEndpoint, { ...wanted, centreId });
  return "proposed" as const;
}

function isToBeAsked(): Promise<boolean> {
  return confirm({
    title: "申请人还没有同意这一家",
    text: `先问问他？他会看到是哪一家和您写的理由，有 ${proposalAnswerDays} 个工作日答复；同意了马上转过去，没同意就还在这里办。`,
    yes: "问申请人",
  });
}

function CentreField({ bench, isMissing }: { bench: Bench; isMissing: boolean }) {
  const { words, write, ticket } = bench;
  const [isOpen, setIsOpen] = useState(false);
  const centres = useLoad("centres-for-transfer", () => call(listCentresEndpoint, {}));
  const items = centres.state.status === "ready" ? centres.state.value.items : [];
  const others = items.filter(({ id, isActive }) => isActive && id !== ticket.centre?.id);
  const chosen = others.find(({ id }) => id === words.centreId);
  return (
    <View>
      <SelectField
        label="哪一家"
        value={chosen?.name ?? ""}
        placeholder={placeholderOf(centres.state.status)}
        onTap={() => (centres.state.status === "failed" ? void centres.reload() : setIsOpen(true))}
        error={isMissing ? "请选一家" : undefined}
      />
      <TwoStepSheet
        isOpen={isOpen}
        title="转到哪一家"
        groups={groupsByUnit(others)}
        value={words.centreId ?? undefined}
        onChoose={(centreId) => {
          write({ centreId });
          setIsOpen(false);
        }}
        onClose={() => setIsOpen(false)}
      />
    </View>
  );
}

function placeholderOf(status: string): string {
  if (status === "failed") return "没取到名单，点这里再试";
  return status === "loading" ? "正在取名单" : "选一家";
}

function groupsByUnit(centres: readonly CentreView[]) {
  const units = new Map<string, CentreView[]>();
  for (const centre of centres) {
    units.set(centre.unitName, [...(units.get(centre.unitName) ?? []), centre]);
  }
  return [...units].map(([name, members]) => ({
    key: name,
    label: name,
    items: members.map(({ id, name: label }) => ({ key: id, label })),
  }));
}
