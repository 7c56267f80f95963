import { type IsoDay, shanghaiDay } from "#shared/calendar/working-days";
import type { LawEntry } from "#shared/quiz/law-words";

/** What the desk for questions is handed by app.ts. */
export interface QuestionDeps {
  laws: ReadonlyMap<string, LawEntry>;
  /** How colleagues call an editor. */
  nameOf: (accountId: string) => Promise<string>;
  /** The served bank has changed: this node shows it at once. */
  onBankChanged: () => Promise<unknown>;
  now: () => Date;
}

/** The day it is in Asia/Shanghai. */
export function todayOf({ now }: Pick<QuestionDeps, "now">): IsoDay {
  return shanghaiDay(now());
}
