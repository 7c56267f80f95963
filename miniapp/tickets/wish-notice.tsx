import { readCentreEndpoint } from "#shared/centres/centre-endpoints";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import { Notice } from "../ui/notice";

interface WishNoticeProps {
  centreId: string;
  /** Where it goes as filled in, once that is known; null is the coordinator. */
  goesTo?: { id: string; name: string } | null;
}

/** The centre the person came from, as what it is: a wish. Nothing is shown where it is not known. */
export function WishNotice({ centreId, goesTo }: WishNoticeProps) {
  const { state } = useLoad(`wish-${centreId}`, () => call(readCentreEndpoint, { centreId }));
  if (state.status !== "ready") return null;
  const { name } = state.value;
  return (
    <Notice icon="pin" title={`您想找：${name}`}>
      {wishWords(centreId, goesTo)}
    </Notice>
  );
}

function wishWords(centreId: string, goesTo: WishNoticeProps["goesTo"]): string {
  if (goesTo === undefined) return "送到哪一家，看您在哪儿、事情在哪儿、哪家能办。填完会先告诉您。";
  if (goesTo?.id === centreId) return "按您填的，正好送到这家。";
  const where = goesTo ? `会送到${goesTo.name}` : "先由自治区中心接手";
  return `按您填的地点和权利，${where}，下一页写着为什么。`;
}
