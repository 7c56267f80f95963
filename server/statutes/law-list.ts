import type { LawEntry } from "#shared/quiz/law-words";
import { findStatuteHeads, type StatuteHead } from "./statute-model";

/**
 * The laws that questions and episodes rest on: those that ship with the program, and those whose text
 * an editor has brought in, which win (their dates are the newer ones).
 */
export interface LawList {
  /** One map for the whole program, always as of the last refresh. */
  laws: ReadonlyMap<string, LawEntry>;
  heads: () => ReadonlyMap<string, StatuteHead>;
  /** Reads what has been brought in since, here, on another node or by command. */
  refresh: () => Promise<void>;
}

export function createLawList(shipped: ReadonlyMap<string, LawEntry>): LawList {
  const laws = new Map(shipped);
  let heads: ReadonlyMap<string, StatuteHead> = new Map();
  return {
    laws,
    heads: () => heads,
    refresh: async () => {
      heads = await findStatuteHeads();
      for (const head of heads.values()) laws.set(head.lawId, toLawEntry(head));
    },
  };
}

function toLawEntry(head: StatuteHead): LawEntry {
  const { lawId, title, version, effectiveFrom, effectiveTo, articles } = head;
  return {
    id: lawId,
    title,
    version,
    effectiveFrom,
    effectiveTo,
    articles: new Set(articles.map(({ number }) => number)),
  };
}
