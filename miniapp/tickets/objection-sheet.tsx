import { View } from "@tarojs/components";
import { useState } from "react";
import { AppError } from "#shared/errors/app-error";
import { objectToCentreEndpoint } from "#shared/tickets/ticket-endpoints";
import { routePreview } from "#shared/tickets/ticket-schemas";
import { consentVersions } from "#shared/tickets/ticket-terms";
import { call } from "../api/call";
import { Button } from "../ui/button";
import { TextAreaField } from "../ui/field";
import { Notice } from "../ui/notice";
import { Sheet } from "../ui/sheet";
import { ActProblem } from "./act-problem";
import { TransferConsent } from "./transfer-consent";
import { useAct } from "./use-act";
import { type Route, withCentre } from "./use-route";
import type { TicketDesk } from "./use-ticket";

interface ActSheetProps {
  desk: TicketDesk;
  onClose: () => void;
}

/** Another centre, once: first it is shown which one, and only a yes to that one moves the request. */
export function ObjectionSheet({ desk, onClose }: ActSheetProps) {
  const [reason, setReason] = useState("");
  const [isChecked, setIsChecked] = useState(false);
  const [route, setRoute] = useState<Route>();
  const [agreedId, setAgreedId] = useState<string>();
  const act = useAct();
  const isTooShort = reason.trim().length < 4;
  const centre = route?.centre ?? null;

  const object = async () => {
    const consent = centre && { version: consentVersions.transfer, centreId: centre.id };
    const input = { reason, ...(consent && { consent }) };
    try {
      await desk.act(({ id, version }) =>
        call(objectToCentreEndpoint, { ticketId: id, version, ...input }),
      );
    } catch (error) {
      const isElsewhere = error instanceof AppError && error.code === "route_changed";
      if (!isElsewhere) throw error;
      setRoute(await withCentre(routePreview.parse(error.details.preview)));
      setAgreedId(undefined);
      return false;
    }
    return true;
  };

  const send = async () => {
    setIsChecked(true);
    const isUndecided = centre !== null && agreedId !== centre.id;
    if (isTooShort || isUndecided) return;
    let hasMoved = false;
    await act.run(async () => {
      hasMoved = await object();
    });
    if (hasMoved) onClose();
  };

  return (
    <Sheet
      isOpen
      title="要求换一家办"
      onClose={onClose}
      foot={
        <Button
          id="objection-send"
          isBusy={act.isBusy}
          isDisabled={centre !== null && agreedId !== centre.id}
          onTap={() => void send()}
        >
          {centre ? "同意，换过去" : "要求换一家"}
        </Button>
      }
    >
      <View className="col g3">
        <View className="read t2">
          可以用一次。换到哪家会先给您看，您同意了才转；没有别家能办，就由自治区中心接手。您的总时间接着算。
        </View>
        <TextAreaField
          id="objection-reason"
          label="为什么想换"
          value={reason}
          onChange={setReason}
          placeholder="比如：对方和这家有来往"
          maxLength={200}
          isShort
          error={isChecked && isTooShort ? "写几句理由，至少 4 个字" : undefined}
        />
        {centre && (
          <TransferConsent
            centre={centre}
            isAsking
            otherwise="还在原来那家办，关上就行"
            isGiven={agreedId === centre.id}
            onChange={(isGiven) => setAgreedId(isGiven ? centre.id : undefined)}
          />
        )}
        {route && !centre && (
          <Notice icon="route">没有别家能办了，再点一次就由自治区中心接手。</Notice>
        )}
        <ActProblem error={act.error} />
      </View>
    </Sheet>
  );
}
