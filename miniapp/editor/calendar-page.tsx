import { View } from "@tarojs/components";
import { readCalendarEndpoint } from "#shared/calendar/calendar-endpoints";
import type { CalendarView } from "#shared/calendar/calendar-schemas";
import { call } from "../api/call";
import { useLoad } from "../api/use-load";
import { useWhenPulledDown } from "../platform/page-life";
import { Heading } from "../ui/heading";
import { Loaded } from "../ui/loaded";
import { Notice } from "../ui/notice";
import { CalendarImportForm } from "./calendar-import-form";
import { CalendarYears } from "./calendar-years";
import { EditorFrame } from "./editor-frame";
import { useCalendarImport } from "./use-calendar-import";
import "./calendar-page.scss";

/** Which years' holidays are known, and the way to bring in the next one. */
export default function CalendarPage() {
  const calendar = useLoad("editor:calendar", () => call(readCalendarEndpoint, {}));
  useWhenPulledDown(calendar.reload);
  return (
    <EditorFrame title="放假安排" current="calendar">
      <View>
        <View className="wide-only">
          <Heading className="head">放假安排</Heading>
        </View>
        <View className="t2 read">
          办理时限按工作日算，要知道哪天放假、哪天调休上班。每年的安排由国务院办公厅发通知公布。
        </View>
      </View>
      <Loaded of={calendar}>
        {(value) => <Known calendar={value} onDone={calendar.replace} />}
      </Loaded>
    </EditorFrame>
  );
}

interface KnownProps {
  calendar: CalendarView;
  onDone: (calendar: CalendarView) => void;
}

function Known({ calendar, onDone }: KnownProps) {
  const importing = useCalendarImport(calendar.nextYear, onDone);
  const { nextYear, provisional } = calendar;
  return (
    <View className="calendar-bench">
      <View className="calendar-column">
        {provisional > 0 && (
          <Notice tone="gold" icon="date" title={`${provisional} 件申请的日期是暂定的`}>
            它们的日子落在 {nextYear} 年，录入以后自动重算。
          </Notice>
        )}
        <CalendarImportForm calendar={calendar} importing={importing} />
      </View>
      <View className="calendar-column">
        <CalendarYears years={calendar.years} />
      </View>
    </View>
  );
}
