import { View } from "@tarojs/components";
import { useState } from "react";
import type { CalendarYearView } from "#shared/calendar/calendar-schemas";
import { Card } from "../ui/card";
import { Heading } from "../ui/heading";
import { MoreLink } from "../ui/more-link";
import { Tag } from "../ui/tag";
import { importWords, makeUpWords, rangeWords } from "./calendar-words";

/** The years that are known, the latest first, and who brought in what. */
export function CalendarYears({ years }: { years: readonly CalendarYearView[] }) {
  return (
    <>
      {years.map((year) => (
        <YearCard key={year.year} of={year} />
      ))}
    </>
  );
}

function YearCard({ of }: { of: CalendarYearView }) {
  const { year, holidays, makeUpDays, imports } = of;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Card className="col g2">
      <View className="row between g2">
        <Heading className="lead">{year} 年</Heading>
        <Tag tone={imports.length > 0 ? "sky" : "plain"}>
          {imports.length > 0 ? `第 ${imports.length} 次录入` : "程序自带"}
        </Tag>
      </View>
      {imports.map((told) => (
        <View key={told.revision} className="note t2 calendar-import">
          {importWords(told)}
        </View>
      ))}
      <MoreLink id={`calendar-open-${year}`} isExpanded={isOpen} onTap={() => setIsOpen(!isOpen)}>
        {isOpen ? "收起" : "看这一年的安排"}
      </MoreLink>
      {isOpen && (
        <View className="calendar-days">
          {holidays.map(({ name, from, to }) => (
            <View key={`${name}${from}`} className="calendar-day">
              <View className="b nb">{name}</View>
              <View className="t2">{rangeWords({ from, to })}</View>
            </View>
          ))}
          <View className="calendar-day">
            <View className="b nb">调休上班</View>
            <View className="t2">{makeUpWords(makeUpDays)}</View>
          </View>
        </View>
      )}
    </Card>
  );
}
