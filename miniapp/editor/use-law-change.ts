import { useMemo, useState } from "react";
import { addDays, shanghaiDay } from "#shared/calendar/working-days";
import {
  endQuestionsEndpoint,
  readLawImpactEndpoint,
  renewQuestionsEndpoint,
} from "#shared/law-changes/law-change-endpoints";
import type { LawImpact, TouchedQuestion } from "#shared/law-changes/law-change-schemas";
import type { LawView } from "#shared/questions/question-desk-schemas";
import { call } from "../api/call";
import { type Loading, useLoad } from "../api/use-load";
import { confirm } from "../platform/dialogs";
import { sendOutFile } from "../platform/outgoing-files";
import { dateWords } from "../ui/moment-words";
import { editorProblem } from "./editor-problems";
import { listAsTable } from "./law-change-list";

export interface LawChange {
  of: Loading<LawImpact>;
  chosen: ReadonlySet<string>;
  toggle: (id: string) => void;
  choose: (ids: readonly string[]) => void;
  busy: "end" | "renew" | undefined;
  problem: string | undefined;
  /** What has just been done, in words. */
  done: string | undefined;
  end: (impact: LawImpact) => Promise<void>;
  /** Hands out the list as a file. */
  takeList: (impact: LawImpact) => Promise<void>;
  renew: (impact: LawImpact, articleMap: readonly { from: string; to: string }[]) => Promise<void>;
}

/** The law that ends next is what an editor comes for. */
export function defaultChange(
  laws: readonly LawView[],
  now = new Date(),
): { law: string; day: string } | undefined {
  const today = shanghaiDay(now);
  const [ending] = laws
    .filter(({ effectiveTo }) => effectiveTo !== null && effectiveTo >= today)
    .sort((one, other) => ((one.effectiveTo ?? "") < (other.effectiveTo ?? "") ? -1 : 1));
  if (ending?.effectiveTo) return { law: ending.id, day: addDays(ending.effectiveTo, 1) };
  const [first] = laws;
  return first && { law: first.id, day: addDays(today, 1) };
}

/** What the change touches, and ending or renewing what the editor has chosen of it. */
export function useLawChange(law: string, day: string): LawChange {
  const of = useLoad(`editor:law-change:${law}:${day}`, () =>
    call(readLawImpactEndpoint, { lawId: law, day }),
  );
  const [ids, setIds] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState<LawChange["busy"]>();
  const [problem, setProblem] = useState<string>();
  const [done, setDone] = useState<string>();
  const chosen = useMemo(() => new Set(ids), [ids]);
  const act = async (what: "end" | "renew", task: () => Promise<string>) => {
    setBusy(what);
    setProblem(undefined);
    setDone(undefined);
    try {
      setDone(await task());
      setIds([]);
    } catch (error) {
      setProblem(editorProblem(error));
    } finally {
      setBusy(undefined);
      await of.reload();
    }
  };
  return {
    ...{ of, chosen, busy, problem, done },
    toggle: (id) =>
      setIds((all) => (all.includes(id) ? all.filter((each) => each !== id) : [...all, id])),
    choose: setIds,
    end: async (impact) => {
      const questions = chosenOf(impact, chosen);
      const lastDay = addDays(impact.day, -1);
      const isSure = await confirm({
        title: `让 ${questions.length} 道题到期停用`,
        text: `它们到 ${dateWords(lastDay)}为止，过后不再出题。另一位编辑复核以后才算数，在那之前照旧。`,
        yes: "写上",
      });
      if (!isSure) return;
      await act("end", async () => {
        const { ended } = await call(endQuestionsEndpoint, { lawId: law, lastDay, questions });
        return `${ended.length} 道题写上了最后一天，等另一位编辑复核。`;
      });
    },
    takeList: async (impact) => {
      setProblem(undefined);
      try {
        const name = `${impact.law.title}-${impact.day}.csv`;
        await sendOutFile(name, "text/csv;charset=utf-8", listAsTable(impact));
      } catch (error) {
        setProblem(editorProblem(error));
      }
    },
    renew: async (impact, articleMap) => {
      const { nextLaw } = impact;
      if (!nextLaw) return;
      const questions = chosenOf(impact, chosen);
      const isSure = await confirm({
        title: `给 ${questions.length} 道题建新版草稿`,
        text: `草稿从 ${dateWords(impact.day)}起有效，条号和引文按新版的原文先填上，题干、答案和讲解要您再看一遍。`,
        yes: "建草稿",
      });
      if (!isSure) return;
      await act("renew", async () => {
        const { drafts } = await call(renewQuestionsEndpoint, {
          ...{ lawId: law, nextLaw: nextLaw.id, firstDay: impact.day, questions },
          articleMap: [...articleMap],
        });
        return `建了 ${drafts.length} 道草稿，改好以后提交复核。`;
      });
    },
  };
}

function chosenOf({ items }: LawImpact, chosen: ReadonlySet<string>) {
  return items
    .filter(({ id }: TouchedQuestion) => chosen.has(id))
    .map(({ id, version }) => ({ id, version }));
}
