import { useState } from "react";
import type { z } from "zod";
import { type RetentionSettings, retentionBounds } from "#shared/trust/retention-table";
import {
  listRetentionRunsEndpoint,
  previewRetentionEndpoint,
  readRetentionEndpoint,
  writeRetentionEndpoint,
} from "#shared/trust/trust-endpoints";
import type { RetentionPreview, RetentionRun } from "#shared/trust/trust-schemas";
import { call } from "../api/call";
import { type Loading, loadedValue, useLoad } from "../api/use-load";
import { confirm } from "../platform/dialogs";
import { problemOf } from "../ui/problem-words";

type Span = keyof typeof retentionBounds;
type StoredRetention = z.output<typeof readRetentionEndpoint.output>;

export interface Retention {
  setting: Loading<StoredRetention>;
  preview: Loading<RetentionPreview>;
  runs: Loading<RetentionRun[]>;
  isOn: boolean;
  texts: Record<Span, string>;
  faults: Partial<Record<Span, string>>;
  isDirty: boolean;
  isSaving: boolean;
  problem: string | undefined;
  turn: (isOn: boolean) => void;
  write: (span: Span, text: string) => void;
  clear: () => void;
  save: () => Promise<void>;
}

const spans = Object.keys(retentionBounds) as Span[];
const runsShown = 14;

/** How long what is kept: what is set, what somebody is typing over it, and what that would erase. */
export function useRetention(): Retention {
  const setting = useLoad("retention", () => call(readRetentionEndpoint, {}));
  const stored = loadedValue(setting.state);
  const [own, setOwn] = useState<Partial<Record<Span, string>> & { isOn?: boolean }>({});
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<string>();

  const isOn = own.isOn ?? stored?.value.isOn ?? false;
  const textOf = (span: Span) => own[span] ?? String(stored?.value[span] ?? "");
  const texts = Object.fromEntries(spans.map((span) => [span, textOf(span)])) as Record<
    Span,
    string
  >;
  const faults = Object.fromEntries(
    spans.flatMap((span) =>
      faultOf(span, texts[span]) ? [[span, faultOf(span, texts[span])]] : [],
    ),
  ) as Retention["faults"];
  const value: RetentionSettings = {
    isOn,
    closedYears: Number(texts.closedYears),
    draftDays: Number(texts.draftDays),
    lookYears: Number(texts.lookYears),
  };
  const hasFaults = Object.keys(faults).length > 0;
  const preview = useLoad(
    `retention-preview:${spans.map((span) => value[span]).join()}`,
    () => call(previewRetentionEndpoint, { value }),
    { isPaused: !stored || hasFaults },
  );
  const runs = useLoad(
    "retention-runs",
    async () => (await call(listRetentionRunsEndpoint, { limit: runsShown })).items,
  );

  const save = async () => {
    if (!stored || !(await isMeant(stored.value, value, loadedValue(preview.state)))) return;
    setIsSaving(true);
    setProblem(undefined);
    try {
      setting.replace(await call(writeRetentionEndpoint, { version: stored.version, value }));
      setOwn({});
    } catch (error) {
      setProblem(problemOf(error).text);
    } finally {
      setIsSaving(false);
    }
  };

  return {
    ...{ setting, preview, runs, isOn, texts, faults, isSaving, problem, save },
    isDirty: stored !== undefined && !isSame(stored.value, value),
    turn: (wanted) => setOwn((before) => ({ ...before, isOn: wanted })),
    write: (span, text) => setOwn((before) => ({ ...before, [span]: text })),
    clear: () => setOwn({}),
  };
}

function isSame(one: RetentionSettings, other: RetentionSettings): boolean {
  return one.isOn === other.isOn && spans.every((span) => one[span] === other[span]);
}

function faultOf(span: Span, text: string): string | undefined {
  const [least, most] = retentionBounds[span];
  const isFit = /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most;
  return isFit ? undefined : `填 ${least} 到 ${most} 的整数`;
}

/** Whatever will erase is asked for in words first. */
async function isMeant(
  before: RetentionSettings,
  after: RetentionSettings,
  preview: RetentionPreview | undefined,
): Promise<boolean> {
  const isShorter = spans.some((span) => after[span] < before[span]);
  if (!after.isOn || (before.isOn && !isShorter)) return true;
  const due = preview?.rows.reduce((sum, { dueNow }) => sum + dueNow, 0);
  const soMany = due === undefined ? "到期的资料" : `到期的 ${due} 条资料`;
  return confirm({
    title: before.isOn ? "缩短留存的时间？" : "打开到期自动删除？",
    text: `从下一个夜里一点起，${soMany}会被删除，找不回来，只留统计要用的数。`,
    yes: before.isOn ? "缩短" : "打开",
    isDanger: true,
  });
}
