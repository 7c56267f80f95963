import { type ReactNode, useState } from "react";
import type { AttachmentView } from "#shared/tickets/ticket-schemas";
import { confirm } from "../platform/dialogs";
import { goBack, goTo } from "../platform/navigation";
import { moveFocusTo } from "../platform/page-view";
import { Button } from "../ui/button";
import { Dock } from "../ui/dock";
import { Screen } from "../ui/screen";
import { StepHead } from "../ui/step-head";
import type { DeviceDraft } from "./device-drafts";
import { DraftNotice } from "./draft-notice";
import { type GivenConsents, keepConsents, noConsents } from "./given-consents";
import { RouteStep } from "./route-step";
import { StepEvidence } from "./step-evidence";
import { StepFacts } from "./step-facts";
import { stepCount, stepWords } from "./step-props";
import { StepRight } from "./step-right";
import { StepWhere } from "./step-where";
import { StepWho } from "./step-who";
import { type DraftDesk, useDraft } from "./use-draft";
import { type Steps, useSteps } from "./use-steps";
import { type Uploads, useUploads } from "./use-uploads";
import { WishNotice } from "./wish-notice";

interface FileStepsProps {
  initial: DeviceDraft;
  /** Files the server has already. */
  stored: readonly AttachmentView[];
  /** Above the first step. */
  above?: ReactNode;
}

/** The six steps of a request, one after the other on one page. */
export function FileSteps({ initial, stored, above }: FileStepsProps) {
  const desk = useDraft(initial);
  const steps = useSteps(desk);
  const uploads = useUploads(
    { ensureTicketId: desk.ensureTicketId, otherCount: () => 0, onStored: () => {} },
    stored,
  );
  const handOver = useHandOver(desk, uploads);
  const { step } = steps;
  const { title = "", text = "" } = stepWords[step - 1] ?? {};
  const isLast = step === stepCount;
  const isTooYoung = desk.draft.form.isFourteenOrOlder === false;
  return (
    <Screen
      title="申请维权援助"
      onBack={() => void (step > 1 ? steps.back() : goBack())}
      dock={
        <Dock>
          {step > 1 && (
            <Button id="step-back" kind="outline" isNarrow onTap={() => void steps.back()}>
              上一步
            </Button>
          )}
          <Button
            id="step-next"
            isBusy={desk.saving === "saving" || handOver.isBusy}
            isDisabled={isTooYoung}
            onTap={() => void (isLast ? handOver.act() : steps.next())}
          >
            {isLast ? "看看会送到哪儿" : "下一步"}
          </Button>
        </Dock>
      }
    >
      <StepHead
        step={step}
        total={stepCount}
        title={title}
        text={text}
        saving={isTooYoung ? "none" : desk.saving}
      />
      {step === 1 && above}
      <StepContent {...{ desk, steps, uploads, handOver }} />
      {desk.trouble && <DraftNotice trouble={desk.trouble} />}
    </Screen>
  );
}

interface StepContentProps {
  desk: DraftDesk;
  steps: Steps;
  uploads: Uploads;
  handOver: HandOver;
}

function StepContent({ desk, steps, uploads, handOver }: StepContentProps) {
  const { draft, change } = desk;
  const props = { form: draft.form, errors: steps.errors, onChange: change };
  switch (steps.step) {
    case 1:
      return <StepWho {...props} />;
    case 2:
      return (
        <>
          {draft.wishCentreId !== null && <WishNotice centreId={draft.wishCentreId} />}
          <StepWhere {...props} />
        </>
      );
    case 3:
      return <StepRight {...props} from={draft.from} />;
    case 4:
      return <StepFacts {...props} />;
    case 5:
      return <StepEvidence uploads={uploads} isAgent={draft.form.role === "agent"} />;
    default:
      return (
        <RouteStep
          form={draft.form}
          wishCentreId={draft.wishCentreId}
          consents={handOver.consents}
          onChange={handOver.setConsents}
          error={handOver.error}
        />
      );
  }
}

interface HandOver {
  consents: GivenConsents;
  setConsents: (consents: GivenConsents) => void;
  error: string | undefined;
  isBusy: boolean;
  act: () => Promise<void>;
}

/** From the last step to the page that says where it will go. */
function useHandOver(desk: DraftDesk, uploads: Uploads): HandOver {
  const [consents, setConsents] = useState(noConsents);
  const [isChecked, setIsChecked] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const isMissing = !consents.isProcessGiven;

  const act = async () => {
    setIsChecked(true);
    if (isMissing) {
      moveFocusTo("file-process");
      return;
    }
    if (uploads.pendingCount > 0 && !(await confirmWithout(uploads.pendingCount))) return;
    setIsBusy(true);
    try {
      const ticketId = (await desk.save()) ? await desk.ensureTicketId() : undefined;
      if (ticketId === undefined) return;
      keepConsents(ticketId, consents);
      await goTo("/tickets/preview-page", { ticket: ticketId });
    } finally {
      setIsBusy(false);
    }
  };

  const error =
    isChecked && isMissing ? "这一项不同意就没法提交。想好了再点，填的都给您留着。" : undefined;
  return { consents, setConsents, error, isBusy, act };
}

function confirmWithout(count: number): Promise<boolean> {
  return confirm({
    title: `还有 ${count} 个文件没传好`,
    text: "可以等一等，也可以先看会送到哪儿。提交以后再要补，得等工作人员来要。",
    yes: "先看看",
    no: "等一等",
  });
}
