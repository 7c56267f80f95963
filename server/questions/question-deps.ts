import { type IsoDay, shanghaiDay } from "#shared/calendar/working-days";
import type { ArticlesOf } from "#shared/questions/quote-faults";
import type { LawEntry } from "#shared/quiz/law-words";

/** What the desk for questions is handed by app.ts. */
export interface QuestionDeps {
  laws: ReadonlyMap<string, LawEntry>;
  /** The articles of a version by number; undefined where its text has not been brought in. */
  findTexts: (lawId: string) => Promise<ReadonlyMap<string, string> | undefined>;
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

/** The texts of these laws, looked up once each. */
export async function textsOf(
  { findTexts }: Pick<QuestionDeps, "findTexts">,
  laws: Iterable<string>,
): Promise<ArticlesOf> {
  const found = await Promise.all(
    [...new Set(laws)].map(async (law) => [law, await findTexts(law)] as const),
  );
  const texts = new Map(found);
  return (law) => texts.get(law);
}
