import { listBrokenHistoriesEndpoint } from "#shared/trust/trust-endpoints";
import { call } from "../api/call";
import { useSession } from "../api/session";
import { loadedValue, useLoad } from "../api/use-load";
import { goTo } from "../platform/navigation";
import { Notice } from "../ui/notice";

/** To the coordinator: chains of records that do not hold. The queue does not wait for it. */
export function BrokenHistoriesStrip() {
  const isCoordinator = useSession()?.account.role === "coordinator";
  const { state } = useLoad(
    "broken-histories-strip",
    () => call(listBrokenHistoriesEndpoint, { limit: 1 }),
    { isPaused: !isCoordinator },
  );
  const count = loadedValue(state)?.count ?? 0;
  if (!isCoordinator || count === 0) return null;
  return (
    <Notice
      tone="bad"
      title={`有 ${count} 件申请的办理经过对不上`}
      onTap={() => void goTo("/trust/records-page")}
    >
      夜里核对时发现的，点开看是哪几件、哪一条。
    </Notice>
  );
}
