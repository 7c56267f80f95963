/**
 * Reads the State Council's notice on a year's holidays as it is published, so that nobody types dates
 * twice: 一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。 What the notice says twice
 * (weekdays, the number of days) is held against the calendar.
 */
import type { ArrangementFault } from "./arrangement-faults";
import type { YearArrangement } from "./holiday-arrangements";
import { daysBetween, type IsoDay, weekdayOf } from "./working-days";

interface Reading {
  arrangement: YearArrangement;
  faults: ArrangementFault[];
}
interface ReadDate {
  day: IsoDay;
  /** 0 is Sunday; null where the notice names none. */
  weekday: number | null;
  /** Where it ends in the sentence. */
  end: number;
  start: number;
}
type Holiday = YearArrangement["holidays"][number];

const holidayName = "(?:元旦|春节|清明|劳动节|国际劳动节|端午|中秋|国庆)节?";
const headings = new RegExp(`(${holidayName}(?:[、和]${holidayName})*)[:：]`, "g");
const dates = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:[（(]([^）)]*)[）)])?/g;
const weekdays = "日一二三四五六";

/** `year` is the one the notice is about; dates without a year are taken to lie in it. */
export function readNoticeText(text: string, year: number): Reading {
  const sections = sectionsOf(text).map((section) => readSection(section, year));
  return {
    arrangement: {
      year,
      holidays: sections.flatMap(({ holidays }) => holidays),
      makeUpDays: sections.flatMap(({ makeUpDays }) => makeUpDays),
    },
    faults: sections.flatMap(({ faults }) => faults),
  };
}

interface Section {
  name: string;
  words: string;
}

function readSection({ name, words }: Section, year: number) {
  const holidays: Holiday[] = [];
  const makeUpDays: IsoDay[] = [];
  const faults: ArrangementFault[] = [];
  let month: number | null = null;
  for (const sentence of words.split(/[。；;\n]/)) {
    const read = datesOf(sentence, year, month);
    month = read.month;
    if (read.isUnreal) faults.push({ code: "no_such_day", name });
    faults.push(...weekdayFaults(read.dates));
    if (sentence.includes("上班")) {
      makeUpDays.push(...read.dates.map(({ day }) => day));
    } else if (sentence.includes("放假")) {
      const added = rangesOf(sentence, read.dates).map((range) => ({ name, ...range }));
      faults.push(...countFaults(sentence, added));
      holidays.push(...added);
    }
  }
  if (holidays.length === 0) faults.push({ code: "unreadable", name });
  return { holidays, makeUpDays, faults };
}

/** Each holiday's heading with the words up to the next one. */
function sectionsOf(text: string): Section[] {
  const found = [...text.matchAll(headings)];
  return found.map((match, index) => ({
    name: shortName(match[1] ?? ""),
    words: text.slice(match.index + match[0].length, found[index + 1]?.index),
  }));
}

/** 国庆节、中秋节 becomes 国庆、中秋. */
function shortName(heading: string): string {
  return heading
    .split(/[、和]/)
    .map((name) => name.replace("国际", ""))
    .map((name) => (name === "劳动节" ? name : name.replace(/节$/, "")).replace(/^春$/, "春节"))
    .join("、");
}

function datesOf(sentence: string, year: number, monthBefore: number | null) {
  let month = monthBefore;
  let isUnreal = false;
  const read: ReadDate[] = [];
  for (const match of sentence.matchAll(dates)) {
    const [whole, ownYear, ownMonth, date, note] = match;
    month = ownMonth ? Number(ownMonth) : month;
    const day = isoDayOf(ownYear ? Number(ownYear) : year, month, Number(date));
    if (day === null) isUnreal = true;
    else {
      const weekday = /(?:周|星期)([日天一二三四五六])/.exec(note ?? "")?.[1]?.replace("天", "日");
      read.push({
        day,
        weekday: weekday ? weekdays.indexOf(weekday) : null,
        start: match.index,
        end: match.index + whole.length,
      });
    }
  }
  return { dates: read, month, isUnreal };
}

function isoDayOf(year: number, month: number | null, date: number): IsoDay | null {
  if (month === null) return null;
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date
    ? at.toISOString().slice(0, 10)
    : null;
}

function weekdayFaults(read: readonly ReadDate[]): ArrangementFault[] {
  return read
    .filter(({ day, weekday }) => weekday !== null && weekdayOf(day) !== weekday)
    .map(({ day }) => ({ code: "other_weekday", day }));
}

/** "1日至3日" is one range; a date alone is a range of one day. */
function rangesOf(sentence: string, read: readonly ReadDate[]): { from: IsoDay; to: IsoDay }[] {
  const ranges: { from: IsoDay; to: IsoDay }[] = [];
  for (let at = 0; at < read.length; at += 1) {
    const first = read[at];
    const second = read[at + 1];
    if (!first) break;
    const isJoined = second && /^[至到—–-]+$/.test(sentence.slice(first.end, second.start).trim());
    ranges.push({ from: first.day, to: isJoined ? second.day : first.day });
    if (isJoined) at += 1;
  }
  return ranges;
}

function countFaults(sentence: string, added: readonly Holiday[]): ArrangementFault[] {
  const said = /(?:共|放假)(\d{1,2})天/.exec(sentence)?.[1];
  const counted = added.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
  const [first] = added;
  if (!said || !first || Number(said) === counted) return [];
  return [{ code: "other_count", name: first.name }];
}
