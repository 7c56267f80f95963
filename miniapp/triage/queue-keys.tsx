import { View } from "@tarojs/components";
import { useState } from "react";
import type { TriageRow } from "#shared/tickets/ticket-schemas";
import { focusPart, useKeys } from "../platform/keyboard";
import { Sheet } from "../ui/sheet";
import { canClaimRow } from "./queue-groups";
import { rowLinkId } from "./queue-table";
import type { Claiming } from "./use-claim";
import type { Picks } from "./use-picks";

interface QueueKeysProps {
  rows: readonly TriageRow[];
  isCoordinator: boolean;
  claiming: Claiming;
  picks: Picks;
  searchId: string;
  /** A sheet is over the page. */
  isCovered: boolean;
  onHelp: () => void;
}

/** The keys of the queue; says which row they stand at. */
export function useQueueKeys(props: QueueKeysProps): string | undefined {
  const { rows, isCoordinator, claiming, picks, searchId, isCovered, onHelp } = props;
  const [atId, setAtId] = useState<string>();
  const at = rows.find(({ id }) => id === atId);
  const move = (step: 1 | -1) => {
    const next = rows[at ? rows.indexOf(at) + step : 0];
    if (!next) return;
    setAtId(next.id);
    focusPart(rowLinkId(next));
  };
  const claimable = at && canClaimRow(at, isCoordinator) ? at : undefined;
  useKeys(
    {
      j: () => move(1),
      k: () => move(-1),
      // Enter is the focused link's own.
      x: () => claimable && !picks.isBusy && picks.toggle(claimable),
      c: () => {
        if (picks.ids.size > 0) void picks.claim();
        else if (claimable) void claiming.claim(claimable);
      },
      "/": () => focusPart(searchId),
      "?": onHelp,
    },
    !isCovered,
  );
  return at?.id;
}

const keys = [
  ["j", "下一件"],
  ["k", "上一件"],
  ["Enter", "打开"],
  ["x", "选上，或者不选"],
  ["c", "认领选上的；没有选时认领这一件"],
  ["/", "找申请"],
  ["?", "看这张表"],
  ["Esc", "关上"],
] as const;

/** Which keys there are. */
export function KeysSheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Sheet isOpen={isOpen} title="键盘怎么用" onClose={onClose}>
      <View className="col g2">
        {keys.map(([key, words]) => (
          <View key={key} className="row g3">
            <View className="queue-key b">{key}</View>
            <View className="grow">{words}</View>
          </View>
        ))}
        <View className="note t2">正在写字的时候，这些键只是字。</View>
      </View>
    </Sheet>
  );
}
