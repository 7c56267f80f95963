import { View } from "@tarojs/components";
import { useState } from "react";
import { rateTicketEndpoint } from "#shared/tickets/ticket-endpoints";
import type { TicketView } from "#shared/tickets/ticket-schemas";
import {
  type RatingStep,
  ratingSteps,
  ratingStepWords,
  type SolvedAnswer,
  solvedAnswers,
  solvedWords,
  ticketBounds,
} from "#shared/tickets/ticket-terms";
import { call } from "../api/call";
import { Button } from "../ui/button";
import { TextAreaField } from "../ui/field";
import { Notice } from "../ui/notice";
import { Pick, PickGroup } from "../ui/pick";
import { Sheet } from "../ui/sheet";
import { ActProblem } from "./act-problem";
import { useAct } from "./use-act";
import type { TicketDesk } from "./use-ticket";

interface RatingSheetProps {
  ticket: TicketView;
  desk: TicketDesk;
  onClose: () => void;
}

/** Two questions and a few words; what "not solved" leads to is said before it is sent. */
export function RatingSheet({ ticket, desk, onClose }: RatingSheetProps) {
  const before = ticket.rating?.isOfEarlierClosing === false ? ticket.rating : null;
  const [step, setStep] = useState<RatingStep | undefined>(before?.step);
  const [solved, setSolved] = useState<SolvedAnswer | undefined>(before?.solved);
  const [words, setWords] = useState(before?.words ?? "");
  const [isTried, setIsTried] = useState(false);
  const act = useAct();
  const doesReopen = solved === "no" && ticket.doesUnsolvedReopen;

  const send = async () => {
    setIsTried(true);
    if (step === undefined || solved === undefined) return;
    const isDone = await act.run(() =>
      desk.act(({ id, version }) =>
        call(rateTicketEndpoint, { ticketId: id, version, step, solved, words }),
      ),
    );
    if (isDone) onClose();
  };

  return (
    <Sheet
      isOpen
      title="评一评这次办理"
      onClose={onClose}
      foot={
        <Button id="rating-send" isBusy={act.isBusy} onTap={() => void send()}>
          {doesReopen ? "交评价，请人重新办" : "交评价"}
        </Button>
      }
    >
      <View className="col g4">
        <PickGroup label="您满意吗？">
          {ratingSteps.map((each) => (
            <Pick
              key={each}
              id={`rating-${each}`}
              title={ratingStepWords[each]}
              isChosen={step === each}
              onTap={() => setStep(each)}
            />
          ))}
        </PickGroup>
        <PickGroup label="您的事解决了吗？">
          {solvedAnswers.map((each) => (
            <Pick
              key={each}
              id={`solved-${each}`}
              title={solvedWords[each]}
              isChosen={solved === each}
              onTap={() => setSolved(each)}
            />
          ))}
        </PickGroup>
        {doesReopen && (
          <Notice title="会换一个人重新办">
            没有解决，就重新打开这一件，不由原来的承办人办。这样只能用一次。
          </Notice>
        )}
        <TextAreaField
          id="rating-words"
          label="还想说什么"
          isOptional
          isShort
          value={words}
          onChange={setWords}
          placeholder={solved === "no" ? "哪里没有解决，写给接手的人看" : ""}
          hint="承办的机构和自治区中心看得到"
          maxLength={ticketBounds.ratingWords}
        />
        {isTried && (step === undefined || solved === undefined) && (
          <Notice tone="gold">两个问题都请选一项。</Notice>
        )}
        <ActProblem error={act.error} />
      </View>
    </Sheet>
  );
}
