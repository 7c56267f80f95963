import { z } from "zod";
import { isoDay, isoMoment, recordId, typedText } from "../http/fields";
import { question, questionId, questionTypes } from "../quiz/quiz-schemas";
import { topics } from "../quiz/topics";
import {
  draftBounds,
  historyActs,
  leastReason,
  questionActs,
  questionStates,
  revisionStates,
  suspicions,
} from "./question-terms";

const optionId = z.string().regex(/^[A-F]$/);

/**
 * A question as far as it is written: anything may still be missing, for a draft is kept at any time.
 * What may be published is said by question-rules.ts.
 */
export const questionDraft = z.strictObject({
  type: z.enum(questionTypes),
  topic: z.enum(topics),
  stem: typedText(0, draftBounds.stem),
  options: z
    .array(z.strictObject({ id: optionId, text: typedText(0, draftBounds.option) }))
    .max(draftBounds.options),
  answer: z.array(optionId).max(draftBounds.options),
  explanation: typedText(0, draftBounds.explanation),
  difficulty: z.literal([1, 2, 3]),
  basis: z
    .array(
      z.strictObject({
        law: z.string().regex(/^[a-z0-9-]{0,60}$/),
        article: z.string().regex(/^[A-Z]?\d{0,4}(-\d{1,2})?$/),
        quote: typedText(0, draftBounds.quote),
      }),
    )
    .max(draftBounds.quotes),
  validFrom: isoDay.optional(),
  validTo: isoDay.optional(),
  episode: question.shape.episode,
});

/** A question's own words make its id; a path's fixed words have no hyphen, so the two never meet. */
export const newQuestionId = z
  .string()
  .regex(/^[a-z0-9]{2,20}(-[a-z0-9]{1,20}){1,4}$/)
  .max(40);

/** Why something is done, for those who read it later. */
export const reason = typedText(leastReason, draftBounds.reason);

const editor = z.object({ id: recordId, name: z.string() });

/** A field that keeps a question from being published, in words. */
export const questionFault = z.object({ field: z.string(), words: z.string() });

/** Of a question: how often it was answered and how well. */
export const statisticsBrief = z.object({
  attempts: z.number().int(),
  /** Share of right answers, %. */
  facility: z.number().nullable(),
  suspicions: z.array(z.enum(suspicions)),
});

export const questionRow = z.object({
  id: questionId,
  state: z.enum(questionStates),
  /** Of what is written and not published; null where there is nothing such. */
  revisionState: z.enum(revisionStates).nullable(),
  version: z.number().int(),
  type: z.enum(questionTypes),
  topic: z.enum(topics),
  stem: z.string(),
  difficulty: z.literal([1, 2, 3]),
  validFrom: isoDay.nullable(),
  validTo: isoDay.nullable(),
  changedAt: isoMoment.nullable(),
  changedBy: z.string().nullable(),
  /** Waits for a second pair of eyes, and the caller's are such. */
  isMineToReview: z.boolean(),
  statistics: statisticsBrief.nullable(),
});
export type QuestionRow = z.infer<typeof questionRow>;

const historyEntry = z.object({
  at: isoMoment,
  act: z.enum(historyActs),
  by: z.string(),
  /** The version it made. */
  version: z.number().int(),
  /** Which fields it changed. */
  changed: z.array(z.string()),
  reason: z.string().nullable(),
});

/** As it is stored: a draft may be less than a whole question. */
const storedContent = z.object({
  type: z.enum(questionTypes),
  topic: z.enum(topics),
  stem: z.string(),
  options: z.array(z.object({ id: optionId, text: z.string() })),
  answer: z.array(optionId),
  explanation: z.string(),
  difficulty: z.literal([1, 2, 3]),
  basis: z.array(z.object({ law: z.string(), article: z.string(), quote: z.string() })),
  validFrom: isoDay.optional(),
  validTo: isoDay.optional(),
  episode: z.object({ id: z.string(), seconds: z.number() }).optional(),
});

export const questionView = z.object({
  id: questionId,
  state: z.enum(questionStates),
  version: z.number().int(),
  /** What is served; null for what was never published. */
  published: storedContent.nullable(),
  /** How often it was published. */
  edition: z.number().int(),
  revision: z
    .object({
      state: z.enum(revisionStates),
      content: storedContent,
      authors: z.array(editor),
      sentBack: z.object({ reason: z.string(), by: z.string(), at: isoMoment }).nullable(),
      /** What keeps it from being published; empty when nothing does. */
      faults: z.array(questionFault),
    })
    .nullable(),
  /** Oldest first, only ever added to. */
  history: z.array(historyEntry),
  /** What was published before, oldest first. */
  earlier: z.array(z.object({ edition: z.number().int(), content: storedContent })),
  voiding: z
    .object({
      at: isoMoment,
      by: z.string(),
      reason: z.string(),
      /** Rounds that have been scored anew. */
      rounds: z.number().int(),
      isDone: z.boolean(),
    })
    .nullable(),
  acts: z.array(z.enum(questionActs)),
  /** The change that waits is the caller's own: another editor has to approve it. */
  isOwn: z.boolean(),
});
export type QuestionView = z.infer<typeof questionView>;

/** What the last count found of a question, as Moodle defines it (question-statistics.ts). */
export const questionStatistics = z.object({
  questionId,
  edition: z.number().int(),
  attempts: z.number().int(),
  facility: z.number().nullable(),
  deviation: z.number().nullable(),
  discrimination: z.number().nullable(),
  guess: z.number().nullable(),
  /** How often each option was taken, by its letter as written. */
  taken: z.record(z.string(), z.number().int()),
  untouched: z.number().int(),
  suspicions: z.array(z.enum(suspicions)),
  /** Answers of the hundred. */
  journey: z.object({ attempts: z.number().int(), right: z.number().int() }),
  countedAt: isoMoment,
});
export type QuestionStatistics = z.infer<typeof questionStatistics>;

export const deskOverview = z.object({
  published: z.number().int(),
  validToday: z.number().int(),
  /** The fewest valid on any day up to the last one promised. */
  fewest: z.object({ day: isoDay, count: z.number().int() }),
  drafts: z.number().int(),
  inReview: z.number().int(),
  /** Of these, how many wait for the caller. */
  mineToReview: z.number().int(),
  suspect: z.number().int(),
});
export type DeskOverview = z.infer<typeof deskOverview>;

/** A statute's version, to choose from. */
export const lawView = z.object({
  id: z.string(),
  title: z.string(),
  version: z.string(),
  effectiveFrom: isoDay.nullable(),
  effectiveTo: isoDay.nullable(),
});
export type LawView = z.infer<typeof lawView>;
