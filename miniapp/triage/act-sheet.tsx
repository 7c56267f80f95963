import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import type { StaffAction } from "#shared/tickets/ticket-permissions";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Sheet } from "../ui/sheet";
import { StaleStrip } from "./stale-strip";
import { ActProblem } from "./ticket-talk";
import type { Bench } from "./use-bench";

interface ActSheetProps {
  bench: Bench;
  action: StaffAction;
  title: string;
  yes: string;
  isDanger?: boolean;
  onYes: () => void;
  children: ReactNode;
}

/** The form of one act. What is written stays when it is closed, fails, or the request has changed. */
export function ActSheet(props: ActSheetProps) {
  const { bench, action, title, yes, isDanger = false, onYes, children } = props;
  const isPossible = bench.ticket.actions.includes(action);
  const isStale = bench.stale !== undefined;
  return (
    <Sheet
      isOpen={bench.sheet === action}
      title={title}
      onClose={() => bench.open(undefined)}
      foot={
        <Button
          id={`${action}-yes`}
          kind={isDanger ? "danger" : "primary"}
          isBusy={bench.pending === action}
          isDisabled={!isPossible || isStale}
          onTap={onYes}
        >
          {yes}
        </Button>
      }
    >
      <View className="col g4">
        <StaleStrip bench={bench} />
        {!isPossible && (
          <Notice tone="gold">情况变了，这一件现在不用这样办了。您写的还在，可以先抄走。</Notice>
        )}
        <ActProblem bench={bench} action={action} />
        {children}
      </View>
    </Sheet>
  );
}
