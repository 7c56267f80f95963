import { dayWords } from "../ui/moment-words";
import { Notice } from "../ui/notice";
import type { Overview } from "./use-overview";

/** To the coordinator: places that did not agree with the requests, and what became of it. */
export function PlaceRepairNotice({ repair }: { repair: Overview["placeRepair"] }) {
  if (!repair) return null;
  const { on, released, reserved, unplaced } = repair;
  const parts = [
    released > 0 && `放回 ${released} 个没人用的`,
    reserved > 0 && `补记 ${reserved} 个`,
    unplaced > 0 && `还有 ${unplaced} 件所在的机构已经满额，请转交或者调高上限`,
  ].filter(Boolean);
  return (
    <Notice tone={unplaced > 0 ? "gold" : "info"} icon="info" title={`${dayWords(on)}核对了名额`}>
      {parts.join("，")}。
    </Notice>
  );
}
