import { View } from "@tarojs/components";
import { useState } from "react";
import { directoryBounds } from "#shared/centres/directory-terms";
import { Button } from "../ui/button";
import { TextField } from "../ui/field";
import { Sheet } from "../ui/sheet";
import { type DirectoryItem, pauseWords } from "./directory-words";
import { ListProblem } from "./list-problem";
import type { DirectoryDesk } from "./use-directory";

interface PauseSheetProps {
  centre: DirectoryItem;
  desk: DirectoryDesk;
  onClose: () => void;
}

const { pauseReason } = directoryBounds;

/** 暂停接收, and back: what is open stays where it is. */
export function PauseSheet({ centre, desk, onClose }: PauseSheetProps) {
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState("");
  const [isTried, setIsTried] = useState(false);
  const { pause } = centre;
  const faults = {
    reason: reason.trim().length < pauseReason.min ? "请写两个字以上" : undefined,
    until: until !== "" && !isDay(until) ? "请写成 2026-12-04 这样" : undefined,
  };
  const send = async () => {
    setIsTried(true);
    if (!pause && (faults.reason || faults.until)) return;
    const wanted = pause ? null : { reason: reason.trim(), until: until || null };
    if (await desk.pause(centre.id, wanted)) onClose();
  };
  return (
    <Sheet
      isOpen
      title={pause ? `${centre.name}恢复接收` : `${centre.name}暂停接收`}
      onClose={onClose}
      foot={
        <Button id="pause-yes" isWide isBusy={desk.isSaving} onTap={() => void send()}>
          {pause ? "恢复接收" : "暂停接收"}
        </Button>
      }
    >
      <View className="col g4">
        <ListProblem words={desk.problem} />
        {pause ? (
          <View className="read">现在{pauseWords(pause)}。恢复以后，新的申请又会分过去。</View>
        ) : (
          <>
            <View className="read">
              新的申请不再分过去；手上的 {centre.load} 件还在那里办。公众会看到“暂停接收”和原因。
            </View>
            <TextField
              id="pause-reason"
              label="原因"
              placeholder="搬到新址"
              hint="公开显示"
              maxLength={pauseReason.max}
              value={reason}
              onChange={setReason}
              error={isTried ? faults.reason : undefined}
            />
            <TextField
              id="pause-until"
              label="到哪一天"
              isOptional
              placeholder="2026-12-04"
              hint="过了这一天自动恢复；不填就等您来恢复"
              maxLength={10}
              value={until}
              onChange={(text) => setUntil(text.trim())}
              error={isTried ? faults.until : undefined}
            />
          </>
        )}
      </View>
    </Sheet>
  );
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
}
