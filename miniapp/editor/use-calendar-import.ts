import { useState } from "react";
import {
  importCalendarEndpoint,
  previewCalendarEndpoint,
} from "#shared/calendar/calendar-endpoints";
import type { CalendarPreview, CalendarView } from "#shared/calendar/calendar-schemas";
import { call } from "../api/call";
import { newIdempotencyKey } from "../api/send";
import { confirm } from "../platform/dialogs";
import { calendarProblem, effectWords } from "./calendar-words";
import { isDay } from "./day-field";

export interface CalendarDraft {
  year: number;
  text: string;
  number: string;
  issuedOn: string;
  place: string;
  reason: string;
}

export interface CalendarImport {
  draft: CalendarDraft;
  change: (some: Partial<CalendarDraft>) => void;
  /** What the text says, until it is changed. */
  preview: CalendarPreview | undefined;
  problem: string | undefined;
  busy: "reading" | "sending" | undefined;
  /** The year that has just been brought in. */
  doneYear: number | undefined;
  /** Why it cannot be sent yet; "" when it can. */
  missing: string;
  read: () => Promise<void>;
  send: () => Promise<void>;
}

const least = { text: 20, words: 4 };

/** Reads a notice's text, and brings it in once somebody has looked at what it says. */
export function useCalendarImport(
  firstYear: number,
  onDone: (calendar: CalendarView) => void,
): CalendarImport {
  const empty = { year: firstYear, text: "", number: "", issuedOn: "", place: "", reason: "" };
  const [draft, setDraft] = useState<CalendarDraft>(empty);
  const [preview, setPreview] = useState<CalendarPreview>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState<CalendarImport["busy"]>();
  const [doneYear, setDoneYear] = useState<number>();
  const [key, setKey] = useState(newIdempotencyKey);

  const change = (some: Partial<CalendarDraft>) => {
    setDraft((before) => ({ ...before, ...some }));
    setKey(newIdempotencyKey());
    if ("text" in some || "year" in some) setPreview(undefined);
  };
  const during = async (what: "reading" | "sending", work: () => Promise<void>) => {
    setBusy(what);
    setProblem(undefined);
    setDoneYear(undefined);
    await work().catch((error: unknown) => setProblem(calendarProblem(error)));
    setBusy(undefined);
  };
  const missing = missingIn(draft, preview);
  return {
    ...{ draft, change, preview, problem, busy, doneYear, missing },
    read: () =>
      during("reading", async () => {
        const { year, text } = draft;
        setPreview(await call(previewCalendarEndpoint, { year, text }));
      }),
    send: async () => {
      if (!preview || missing) return;
      const { year, text, number, issuedOn, place, reason } = draft;
      const isSure = await confirm({
        title: `录入 ${year} 年的放假安排`,
        text: effectWords(preview),
        yes: "录入",
      });
      if (!isSure) return;
      await during("sending", async () => {
        const source = { number, issuedOn, place };
        const { revision } = preview;
        const input = { year, text, source, revision, reason };
        const calendar = await call(importCalendarEndpoint, input, { idempotencyKey: key });
        setDraft({ ...empty, year: calendar.nextYear });
        setPreview(undefined);
        setDoneYear(year);
        onDone(calendar);
      });
    },
  };
}

function missingIn(draft: CalendarDraft, preview: CalendarPreview | undefined): string {
  const { text, number, issuedOn, place, reason } = draft;
  if (text.trim().length < least.text) return "先把通知里七个节日的原文贴进来。";
  if (!preview) return "先看看读出了什么。";
  if (preview.faults.length > 0) return "原文里还有对不上的地方。";
  if (number.trim().length < least.words) return "请写上通知的文号。";
  if (!isDay(issuedOn)) return "请写上通知的日期。";
  if (place.trim().length < least.words) return "请写上原文在哪里看到的。";
  const isWanting = preview.isKnownYear && reason.trim().length < least.words;
  return isWanting ? "这一年已经有安排了，请写明为什么要改。" : "";
}
