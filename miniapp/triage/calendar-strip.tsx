import { readCalendarOutlookEndpoint } from "#shared/calendar/calendar-endpoints";
import { call } from "../api/call";
import { useSession } from "../api/session";
import { loadedValue, useLoad } from "../api/use-load";
import { Notice } from "../ui/notice";

/** To the coordinator, before it hurts: next year's holidays are not known yet. The queue does not wait for it. */
export function CalendarStrip() {
  const isCoordinator = useSession()?.account.role === "coordinator";
  const { state } = useLoad("calendar-strip", () => call(readCalendarOutlookEndpoint, {}), {
    isPaused: !isCoordinator,
  });
  const { missingYear = null, provisional = 0 } = loadedValue(state) ?? {};
  if (!isCoordinator || missingYear === null) return null;
  const count = provisional > 0 ? `，${provisional} 件的日期是暂定的` : "";
  return (
    <Notice tone="gold" icon="date" title={`${missingYear} 年的放假安排还没有录入${count}`}>
      国务院办公厅的通知公布以后，请编辑在编辑台的“放假安排”里录入，暂定的日期会自动重算。
    </Notice>
  );
}
