import type { LawImpact, TouchedQuestion } from "#shared/law-changes/law-change-schemas";
import type { IconName } from "../ui/icon";
import { dateWords } from "../ui/moment-words";

interface ChangeLook {
  short: string;
  tone: "good" | "gold" | "bad";
  icon: IconName;
}

const changeLooks: Record<TouchedQuestion["change"], ChangeLook> = {
  paired: { short: "已配对，自动换", tone: "good", icon: "check" },
  waiting: { short: "写好了，等复核", tone: "gold", icon: "clock" },
  missing: { short: "缺新版", tone: "bad", icon: "plus" },
  still_asked: { short: "到时还在用旧版", tone: "bad", icon: "warn" },
};

/** How a question stands; a quote that does not stand comes first. */
export function changeLook({ change, quoteFault }: TouchedQuestion): ChangeLook {
  if (quoteFault && change === "paired") return { short: "引文对不上", tone: "gold", icon: "warn" };
  return changeLooks[change];
}

/** 商标法换新版; 商标法到期; of a law about which nothing is announced, 专利法有变化. */
export function changeTitle(impact: LawImpact): string {
  if (impact.nextLaw) return `${impact.law.title}换新版`;
  return `${impact.law.title}${isOver(impact) ? "到期" : "有变化"}`;
}

/** 2027 年 1 月 1 日起换新版。今天 2026 年 11 月 25 日，还有 37 天。 */
export function changeWords(impact: LawImpact): string {
  const { day, today } = impact;
  const days = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
  const left = days > 0 ? `，还有 ${days} 天` : "";
  return `${dateWords(day)}起${whatHappens(impact)}。今天 ${dateWords(today)}${left}。`;
}

function whatHappens(impact: LawImpact): string {
  if (impact.nextLaw) return "换新版";
  return isOver(impact) ? "不再有效" : "有变化";
}

function isOver({ law, day }: LawImpact): boolean {
  return law.effectiveTo !== null && law.effectiveTo < day;
}

/** The five figures above the list. */
export function changeFigures({ items, episodes, validOnDay }: LawImpact) {
  const count = (...wanted: TouchedQuestion["change"][]) =>
    items.filter(({ change }) => wanted.includes(change)).length;
  const [missing, still] = [count("missing"), count("still_asked")];
  return [
    { label: "碰到的题目", figure: `${items.length} 道`, note: "换版前后要出的" },
    { label: "已经配成一对", figure: `${count("paired")} 对`, note: "到时自动换，不用守夜" },
    {
      label: "还没换好",
      figure: `${missing + still} 道`,
      note: openWords(missing, still),
      ...(missing + still > 0 && { tone: "bad" as const }),
    },
    {
      label: "要重录的短片",
      figure: `${episodes.length} 集`,
      note: episodes.length > 0 ? "只引了旧版" : "没有只引旧版的",
      ...(episodes.length > 0 && { tone: "gold" as const }),
    },
    {
      label: "换版那天可用",
      figure: `${validOnDay} 道`,
      note: "不少于 100 道",
      ...(validOnDay < 100 && { tone: "bad" as const }),
    },
  ];
}

function openWords(missing: number, still: number): string {
  if (still === 0) return missing > 0 ? "缺新版，到时不会出" : "没有落下的";
  return missing > 0 ? `${missing} 道缺新版，${still} 道还用旧版` : "到时还在用旧版";
}
