import { View } from "@tarojs/components";
import { ticketBounds } from "#shared/tickets/ticket-terms";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import type { Picks } from "./use-picks";

/** Stays in sight below the list while something is chosen. */
export function PickedBar({ picks }: { picks: Picks }) {
  const { ids, isFull, isBusy, clear, claim } = picks;
  if (ids.size === 0) return null;
  return (
    <View className="queue-picked" {...aria({ role: "status", live: "polite" })}>
      <View className="grow">
        选了 {ids.size} 件{isFull && `，一次最多 ${ticketBounds.claimsAtOnce} 件`}
      </View>
      <Button id="picked-clear" kind="outline" size="small" isDisabled={isBusy} onTap={clear}>
        不选了
      </Button>
      <Button id="picked-claim" size="small" isBusy={isBusy} onTap={() => void claim()}>
        认领这 {ids.size} 件
      </Button>
    </View>
  );
}

/** What became of those that were claimed together. */
export function ClaimsTold({ picks }: { picks: Picks }) {
  const { told, problem } = picks;
  if (problem) {
    return (
      <View {...aria({ role: "alert" })}>
        <Notice tone="gold" icon="warn">
          {problem}选中的都还在。
        </Notice>
      </View>
    );
  }
  if (!told) return null;
  const isWhole = told.others.length === 0;
  return (
    <View id="claims-told" {...aria({ role: "status", live: "polite" })}>
      <Notice
        tone={isWhole ? "good" : "gold"}
        icon={isWhole ? "check" : "warn"}
        title={told.claimed > 0 ? `认领了 ${told.claimed} 件，由您来办` : "一件也没有认领上"}
      >
        {told.others.map((sentence) => (
          <View key={sentence}>{sentence}</View>
        ))}
      </Notice>
    </View>
  );
}
