import { View } from "@tarojs/components";
import type { CalendarPreview, CalendarView } from "#shared/calendar/calendar-schemas";
import { aria } from "../ui/aria";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Chips } from "../ui/choices";
import { TextAreaField, TextField } from "../ui/field";
import { Heading } from "../ui/heading";
import { Notice } from "../ui/notice";
import { effectWords, faultWords, makeUpWords, rangeWords } from "./calendar-words";
import { DayField } from "./day-field";
import type { CalendarImport } from "./use-calendar-import";

const example = "一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n二、春节：……";

/** The notice is pasted as published; nothing is typed twice. */
export function CalendarImportForm({
  calendar,
  importing,
}: {
  calendar: CalendarView;
  importing: CalendarImport;
}) {
  const { draft, change, preview, busy, problem, doneYear, missing } = importing;
  return (
    <Card className="col g3">
      <Heading className="lead">录入一年</Heading>
      {doneYear !== undefined && (
        <View {...aria({ role: "status" })}>
          <Notice tone="good" title={`${doneYear} 年的放假安排录入了`}>
            没办完的申请在几分钟里重算日子；日子有变的，申请人会收到消息。
          </Notice>
        </View>
      )}
      <Chips
        label="哪一年"
        value={String(draft.year)}
        onChange={(year) => change({ year: Number(year) })}
        items={yearsOf(calendar).map((year) => ({
          key: String(year),
          id: `calendar-year-${year}`,
          label: year === calendar.nextYear ? `${year} 年` : `改 ${year} 年`,
        }))}
      />
      <TextAreaField
        id="calendar-text"
        label="通知里七个节日的原文"
        placeholder={example}
        maxLength={4_000}
        value={draft.text}
        onChange={(text) => change({ text })}
        hint="从国务院办公厅的通知里整段复制，程序自己读，并和星期、天数核对。"
      />
      <Button
        id="calendar-read"
        kind="soft"
        isBusy={busy === "reading"}
        isDisabled={draft.text.trim().length < 20}
        onTap={() => void importing.read()}
      >
        看看读出了什么
      </Button>
      {problem && (
        <View {...aria({ role: "alert" })}>
          <Notice tone="bad">{problem}</Notice>
        </View>
      )}
      {preview && <WhatItSays preview={preview} />}
      {preview && preview.faults.length === 0 && <SourceFields importing={importing} />}
      <Button
        id="calendar-import"
        isBusy={busy === "sending"}
        isDisabled={missing !== ""}
        onTap={() => void importing.send()}
      >
        录入 {draft.year} 年
      </Button>
      {missing && <View className="note t2">{missing}</View>}
    </Card>
  );
}

/** The missing year, and those whose days still lie ahead. */
function yearsOf({ nextYear, years }: CalendarView): number[] {
  const known = years.map(({ year }) => year).filter((year) => year >= nextYear - 1);
  return [nextYear, ...known.toSorted((a, b) => b - a)];
}

function WhatItSays({ preview }: { preview: CalendarPreview }) {
  const { holidays, makeUpDays, faults } = preview;
  return (
    <View id="calendar-preview" className="col g2">
      {faults.length > 0 && (
        <View {...aria({ role: "alert" })}>
          <Notice tone="gold" title={`有 ${faults.length} 处对不上`}>
            {faults.map(faultWords).join("；")}。
          </Notice>
        </View>
      )}
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
      {faults.length === 0 && <View className="read">{effectWords(preview)}</View>}
    </View>
  );
}

function SourceFields({ importing }: { importing: CalendarImport }) {
  const { draft, change, preview } = importing;
  return (
    <>
      <TextField
        id="calendar-number"
        label="文号"
        placeholder="比如 国办发明电〔2025〕7号"
        maxLength={40}
        value={draft.number}
        onChange={(number) => change({ number })}
      />
      <DayField
        id="calendar-issued"
        label="通知的日期"
        isOptional={false}
        value={draft.issuedOn || undefined}
        onChange={(issuedOn = "") => change({ issuedOn })}
      />
      <TextField
        id="calendar-place"
        label="在哪里看到的"
        placeholder="网址，或者报刊的名字和日期"
        maxLength={200}
        value={draft.place}
        onChange={(place) => change({ place })}
      />
      {preview?.isKnownYear && (
        <TextField
          id="calendar-reason"
          label="为什么要改"
          placeholder="比如 调休日抄错了一天"
          maxLength={200}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
    </>
  );
}
