import { z } from "zod";
import { isoDay } from "../http/fields";
import { questionStates } from "../questions/question-terms";
import { questionId } from "../quiz/quiz-schemas";
import { articleNumber, lawId, quoteFaultReasons } from "../statutes/statute-schemas";

/** How a question stands on the first day of the new text. */
export const changeStates = [
  /** Ends in time, and its twin takes over by itself. */
  "paired",
  /** Its twin, or its end, is written and not yet approved. */
  "waiting",
  /** Ends in time, and nothing takes its place. */
  "missing",
  /** Would still be asked by the old text. */
  "still_asked",
] as const;

const lawBrief = z.object({
  id: lawId,
  title: z.string(),
  version: z.string(),
  effectiveFrom: isoDay.nullable(),
  effectiveTo: isoDay.nullable(),
});

const touchedQuestion = z.object({
  id: questionId,
  version: z.number().int(),
  stem: z.string(),
  state: z.enum(questionStates),
  /** Something is written beside what is served. */
  hasRevision: z.boolean(),
  validFrom: isoDay.nullable(),
  validTo: isoDay.nullable(),
  /** Of the law that changes. */
  articles: z.array(z.string()),
  twin: z
    .object({
      id: questionId,
      stem: z.string(),
      state: z.enum(questionStates),
      validFrom: isoDay.nullable(),
      /** Of the law it rests on. */
      articles: z.array(z.string()),
    })
    .nullable(),
  change: z.enum(changeStates),
  /** Why a quote of it or of its twin does not stand; null where all do, or none could be looked up. */
  quoteFault: z.enum(quoteFaultReasons).nullable(),
});
export type TouchedQuestion = z.infer<typeof touchedQuestion>;

export const lawImpact = z.object({
  law: lawBrief,
  /** The version that follows; null where there is none in the list. */
  nextLaw: lawBrief.nullable(),
  /** First day of the new text. */
  day: isoDay,
  today: isoDay,
  /** The next publicity week on or after today. */
  week: z.object({ startsOn: isoDay, endsOn: isoDay }).nullable(),
  /** Questions there will be for the hundred on that day. */
  validOnDay: z.number().int(),
  /** Articles that questions rest on, with those of the next version that their twins rest on. */
  articles: z.array(
    z.object({
      from: z.string(),
      to: z.array(z.string()),
      questionCount: z.number().int(),
      missingCount: z.number().int(),
    }),
  ),
  items: z.array(touchedQuestion),
  /** Films that quote the law and not the version that follows. */
  episodes: z.array(z.object({ id: z.string(), title: z.string(), articles: z.array(z.string()) })),
});
export type LawImpact = z.infer<typeof lawImpact>;

/** Questions as the editor has seen them. */
export const chosenQuestions = z
  .array(z.strictObject({ id: questionId, version: z.number().int().min(1) }))
  .min(1)
  .max(200);

/** Which article of the new text takes the place of which; the likest one where nothing is said. */
export const articleMap = z
  .array(z.strictObject({ from: articleNumber, to: articleNumber }))
  .max(100)
  .default([]);
