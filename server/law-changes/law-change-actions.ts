import type { z } from "zod";
import { type IsoDay, shanghaiDay } from "#shared/calendar/working-days";
import { AppError } from "#shared/errors/app-error";
import type {
  endQuestionsEndpoint,
  readLawImpactEndpoint,
  renewQuestionsEndpoint,
} from "#shared/law-changes/law-change-endpoints";
import type { LawImpact, TouchedQuestion } from "#shared/law-changes/law-change-schemas";
import {
  articlesOf,
  articlesTouched,
  ownArticles,
  restsOn,
  type Touched,
  touchedBy,
} from "#shared/law-changes/law-impact";
import { renewedContent, twinIdOf } from "#shared/law-changes/renewal";
import { countForHundred } from "#shared/quiz/hundred";
import { type LawEntry, reportId } from "#shared/quiz/law-words";
import { firstThinDay } from "#shared/quiz/promised-hundred";
import type { Basis } from "#shared/quiz/quiz-schemas";
import type { QuoteFaultReason } from "#shared/statutes/quote-check";
import type { Signed } from "../http/request";
import {
  contentOf,
  keepDrafts,
  type QuestionDeps,
  readQuestions,
  reviseAndSubmit,
  type StoredQuestion,
} from "../questions";

/** What app.ts hands in. */
export interface LawChangeDeps extends QuestionDeps {
  /** Reads the list of laws anew. */
  refreshLaws: () => Promise<void>;
  /** Whether quotes stand, question by question. */
  findQuoteFaults: () => Promise<ReadonlyMap<string, QuoteFaultReason>>;
  /** The article of another version that is most like one; undefined without the texts. */
  findLikest: (lawId: string, article: string, otherLaw: string) => Promise<string | undefined>;
  /** Films that quote statutes. */
  findEpisodes: () => Promise<readonly { id: string; title: string; basis: readonly Basis[] }[]>;
  /** The publicity week of a day: that one, else the next, else the last. */
  listWeeks: () => Promise<readonly { startsOn: IsoDay; endsOn: IsoDay }[]>;
}

/** What a law that changes on a day touches. */
export async function readLawImpact(
  deps: LawChangeDeps,
  input: z.output<typeof readLawImpactEndpoint.input>,
): Promise<LawImpact> {
  await deps.refreshLaws();
  const { day } = input;
  const law = mustFindLaw(deps, input.lawId);
  const nextLaw = input.nextLaw ? mustFindLaw(deps, input.nextLaw) : followerOf(deps, law, day);
  const [bank, faults, episodes] = await Promise.all([
    readQuestions(),
    deps.findQuoteFaults(),
    deps.findEpisodes(),
  ]);
  const touched = touchedBy(law.id, day, bank);
  const today = shanghaiDay(deps.now());
  const published = bank.filter(({ status }) => status === "published");
  return {
    law,
    nextLaw: nextLaw ?? null,
    day,
    today,
    week: await weekFrom(deps, today),
    validOnDay: countForHundred(published, day),
    articles: articlesTouched(law.id, touched),
    items: touched.map((each) => toTouched(each, law.id, faults)),
    episodes: episodes
      .filter(({ basis }) => basis.some((each) => each.law === law.id))
      .filter(({ basis }) => !nextLaw || !basis.some((each) => each.law === nextLaw.id))
      .map(({ id, title, basis }) => ({
        ...{ id, title },
        articles: articlesOf({ basis: [...basis] }, law.id),
      })),
  };
}

/** Lets questions end, each as a change that a second editor approves. */
export async function endQuestions(
  deps: LawChangeDeps,
  { lawId, lastDay, questions }: z.output<typeof endQuestionsEndpoint.input>,
  me: Signed,
): Promise<{ ended: string[] }> {
  const bank = await readQuestions();
  const chosen = chooseFrom(bank, lawId, questions);
  const endings = chosen.map(({ question, version }) => ({
    id: question.id,
    version,
    content: { ...(question.revision?.content ?? contentOf(question)), validTo: lastDay },
  }));
  assertHundred(deps, bank, new Map(endings.map(({ id }) => [id, lastDay])));
  await reviseAndSubmit(deps, endings, me);
  return { ended: endings.map(({ id }) => id) };
}

/** Writes the twins as drafts; what is asked today stays as it is. */
export async function renewQuestions(
  deps: LawChangeDeps,
  input: z.output<typeof renewQuestionsEndpoint.input>,
  me: Signed,
  callId: string,
): Promise<{ drafts: { id: string; twinId: string }[] }> {
  await deps.refreshLaws();
  const { lawId, nextLaw, firstDay } = input;
  mustFindLaw(deps, nextLaw);
  const chosen = chooseFrom(await readQuestions(), lawId, input.questions);
  const texts = await deps.findTexts(nextLaw);
  const articleFor = await mapArticles(deps, input, chosen);
  const drafts = chosen.map(({ question }) => ({
    id: twinIdOf(question.id, firstDay),
    content: renewedContent(question.revision?.content ?? contentOf(question), {
      ...{ lawId, nextLaw, firstDay },
      articleFor: (article) => articleFor.get(article) ?? article,
      textOf: (article) => texts?.get(article),
    }),
  }));
  await keepDrafts(deps, drafts, me, callId);
  return {
    drafts: chosen.map(({ question: { id } }) => ({ id, twinId: twinIdOf(id, firstDay) })),
  };
}

interface Chosen {
  question: StoredQuestion;
  /** As the editor saw it. */
  version: number;
}

/** Refuses what does not rest on the law; a version that is old is refused when it is written. */
function chooseFrom(
  bank: readonly StoredQuestion[],
  lawId: string,
  wanted: readonly { id: string; version: number }[],
): Chosen[] {
  const known = new Map(bank.map((each) => [each.id, each]));
  return wanted.map(({ id, version }) => {
    const question = known.get(id);
    if (question && restsOn(question, lawId)) return { question, version };
    throw new AppError("not_found", "No question with this id rests on that law.", { id });
  });
}

/** Refuses endings that would leave some day without its hundred, naming the first such day. */
function assertHundred(
  { now }: LawChangeDeps,
  bank: readonly StoredQuestion[],
  endings: ReadonlyMap<string, IsoDay>,
): void {
  const after = bank
    .filter(({ status }) => status === "published")
    .map((each) => ({ ...each, validTo: endings.get(each.id) ?? each.validTo }));
  const thin = firstThinDay(after, shanghaiDay(now()));
  if (!thin) return;
  throw new AppError("not_possible_now", `On ${thin.day} only ${thin.count} would be valid.`, {
    reason: "too_few",
    ...thin,
  });
}

async function mapArticles(
  deps: LawChangeDeps,
  input: z.output<typeof renewQuestionsEndpoint.input>,
  chosen: readonly Chosen[],
): Promise<Map<string, string>> {
  const map = new Map(input.articleMap.map(({ from, to }) => [from, to]));
  const articles = chosen.flatMap(({ question }) => articlesOf(question, input.lawId));
  for (const article of new Set(articles)) {
    if (map.has(article)) continue;
    const likest = await deps.findLikest(input.lawId, article, input.nextLaw);
    if (likest !== undefined) map.set(article, likest);
  }
  return map;
}

function toTouched(
  { question, twin, change }: Touched,
  lawId: string,
  faults: ReadonlyMap<string, QuoteFaultReason>,
): TouchedQuestion {
  const { id, version, stem, status, revision } = question;
  return {
    ...{ id, version, stem, change },
    state: status,
    hasRevision: revision !== null,
    validFrom: question.validFrom ?? null,
    validTo: question.validTo ?? null,
    articles: articlesOf(question, lawId),
    twin: twin
      ? {
          ...{ id: twin.id, stem: twin.stem, state: twin.status },
          validFrom: twin.validFrom ?? null,
          articles: ownArticles(twin),
        }
      : null,
    quoteFault: faults.get(id) ?? (twin ? (faults.get(twin.id) ?? null) : null),
  };
}

function mustFindLaw({ laws }: LawChangeDeps, lawId: string) {
  const law = laws.get(lawId);
  if (!law || lawId === reportId) throw new AppError("not_found", "No such law.");
  return law;
}

/** The version of the same law that begins on the day, or next after this one ends. */
function followerOf({ laws }: LawChangeDeps, law: LawEntry, day: IsoDay): LawEntry | undefined {
  const later = [...laws.values()]
    .filter(({ title, id }) => title === law.title && id !== law.id)
    .filter(
      ({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom > (law.effectiveFrom ?? ""),
    )
    .sort((one, other) => ((one.effectiveFrom ?? "") < (other.effectiveFrom ?? "") ? -1 : 1));
  return later.find(({ effectiveFrom }) => effectiveFrom === day) ?? later[0];
}

/** The week that ends next, going on or to come: the one whose questions can still be put right. */
async function weekFrom({ listWeeks }: LawChangeDeps, today: IsoDay): Promise<LawImpact["week"]> {
  const [next] = (await listWeeks())
    .filter(({ endsOn }) => endsOn >= today)
    .toSorted((one, other) => (one.endsOn < other.endsOn ? -1 : 1));
  return next ? { startsOn: next.startsOn, endsOn: next.endsOn } : null;
}
