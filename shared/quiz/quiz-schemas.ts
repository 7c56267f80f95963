import { z } from "zod";
import { campaignView } from "../campaigns/campaign-schemas";
import { isoDay, isoMoment, recordId } from "../http/fields";
import { rightKind } from "../rights/right-schemas";
import { topics } from "./topics";

export const questionTypes = ["single", "multiple", "judge"] as const;
const questionId = z.string().regex(/^[a-z0-9-]{4,40}$/);
const optionId = z.string().regex(/^[A-F]$/);

/** The statute article a statement rests on. `quote` stands in the article word for word. */
export const basis = z.strictObject({
  law: z.string().regex(/^[a-z0-9-]{3,60}$/),
  /** "42", "219-1"; an H-number of the 2021 report. */
  article: z.string().regex(/^[A-Z]?\d{1,4}(-\d{1,2})?$/),
  quote: z.string().min(6).max(200),
});
export type Basis = z.infer<typeof basis>;

/** One question as editors write it and files carry it. */
export const question = z
  .strictObject({
    id: questionId,
    type: z.enum(questionTypes),
    topic: z.enum(topics),
    stem: z.string().min(10).max(160),
    options: z
      .array(z.strictObject({ id: optionId, text: z.string().min(1).max(60) }))
      .min(2)
      .max(6),
    answer: z.array(optionId).min(1).max(6),
    explanation: z.string().min(30).max(300),
    difficulty: z.literal([1, 2, 3]),
    basis: z.array(basis).min(1).max(4),
    /** First and last day (Asia/Shanghai) on which the question is right; open where absent. */
    validFrom: isoDay.optional(),
    validTo: isoDay.optional(),
    episode: z
      .strictObject({
        id: z.string().regex(/^[a-z0-9-]{3,40}$/),
        seconds: z.number().min(0).max(600),
      })
      .optional(),
  })
  .superRefine((value, context) => {
    const ids = value.options.map(({ id }) => id);
    const fault = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (new Set(ids).size !== ids.length) fault("options", "the same option twice");
    if (value.answer.some((id) => !ids.includes(id))) fault("answer", "no such option");
    if (new Set(value.answer).size !== value.answer.length) fault("answer", "named twice");
    if (value.type === "multiple" ? value.answer.length < 2 : value.answer.length !== 1) {
      fault("answer", "not as many right options as the type asks for");
    }
    if (value.type === "judge" && ids.length !== 2) fault("options", "a judgement has two");
    if (value.validFrom && value.validTo && value.validFrom > value.validTo) {
      fault("validTo", "before validFrom");
    }
  });
export type Question = z.infer<typeof question>;

/** What a player sees before answering: nothing in it tells the right answer. */
export const askedQuestion = z.object({
  id: questionId,
  type: z.enum(questionTypes),
  topic: z.enum(topics),
  stem: z.string(),
  options: z.array(z.object({ id: optionId, text: z.string() })),
});
export type AskedQuestion = z.infer<typeof askedQuestion>;

/** A statute quote as it is shown, with the words around it left to the statute's own page. */
export const lawQuote = z.object({
  law: z.string(),
  lawTitle: z.string(),
  article: z.string(),
  /** "第四十二条" */
  articleWords: z.string(),
  quote: z.string(),
  /** "2020年修正" */
  version: z.string(),
  /** Day from which this version is in force. */
  inForceFrom: isoDay.nullable(),
  /** Set where the whole article can be read (GET /api/statutes/:lawId/articles/:article). */
  hasWholeArticle: z.literal(true).optional(),
});
export type LawQuote = z.infer<typeof lawQuote>;

/** What a player learns after answering. */
export const judgement = z.object({
  questionId,
  choice: z.array(optionId),
  isRight: z.boolean(),
  answer: z.array(optionId),
  explanation: z.string(),
  quotes: z.array(lawQuote),
  episode: z
    .object({ id: z.string(), title: z.string(), seconds: z.number(), posterSmall: z.string() })
    .nullable(),
  /** The kind of right a request for help would start with; null where none fits. */
  right: rightKind.nullable(),
});
export type Judgement = z.infer<typeof judgement>;

/** An explanation without its question, with what it rests on. */
export const matterLaw = z.object({ explanation: z.string(), quotes: z.array(lawQuote) });
export type MatterLaw = z.infer<typeof matterLaw>;

export const choice = z.array(optionId).min(1).max(6);

/** One of the ten stages of the hundred. */
export const stage = z.object({
  number: z.number().int().min(1).max(10),
  /** A landscape of the region, west to east. */
  place: z.string(),
  /** What its ten questions are about. */
  theme: z.string(),
  questionIds: z.array(questionId),
});

export const journeyView = z.object({
  /** The hundred of this person, fixed when the person starts; never a right answer in it. */
  stages: z.array(stage),
  questions: z.array(askedQuestion),
  /** What was answered, judged at once. */
  answers: z.array(judgement),
});
export type JourneyView = z.infer<typeof journeyView>;

/** A timed round while it is open: the server's clock counts, nothing tells the right answers. */
const openRound = z.object({
  id: recordId,
  status: z.literal("open"),
  questions: z.array(askedQuestion),
  /** By position; null where nothing is chosen yet. */
  choices: z.array(choice.nullable()),
  startedAt: isoMoment,
  deadlineAt: isoMoment,
  /** The server's moment of answering, so that a phone with a wrong clock counts right. */
  now: isoMoment,
});

const finishedRound = z.object({
  id: recordId,
  status: z.literal("finished"),
  questions: z.array(askedQuestion),
  judgements: z.array(judgement.extend({ choice: choice.nullable() })),
  score: z.number().int(),
  startedAt: isoMoment,
  finishedAt: isoMoment,
  /** Milliseconds from start to submission, by the server's clock. */
  durationMs: z.number().int(),
  /** By topic: how many were asked, how many answered right. */
  topics: z.array(
    z.object({ topic: z.enum(topics), asked: z.number().int(), right: z.number().int() }),
  ),
  /** Right answers of this person's finished round before; null where there is none. */
  previousScore: z.number().int().nullable(),
  /** Questions voided since, by position: each counts as right for everybody who had it. */
  voidings: z.array(z.object({ position: z.number().int(), at: isoMoment, reason: z.string() })),
});

export const roundView = z.discriminatedUnion("status", [openRound, finishedRound]);
export type RoundView = z.infer<typeof roundView>;
export type OpenRoundView = z.infer<typeof openRound>;
export type FinishedRoundView = z.infer<typeof finishedRound>;

export const quizOverview = z.object({
  campaign: campaignView,
  questionCount: z.number().int(),
  round: z.object({
    questionCount: z.number().int(),
    minutes: z.number().int(),
    perDay: z.number().int(),
  }),
  /** The published rules, in words. */
  rules: z.array(z.string()),
  /** A warm-up without points, the same for everybody on a day. */
  todaysQuestion: askedQuestion,
  /** Notes about statutes that change soon or have just changed, in words. */
  lawChanges: z.array(z.object({ title: z.string(), text: z.string(), from: isoDay })),
  /** Of the caller; zeros and null for someone without a session. */
  mine: z.object({
    answered: z.number().int(),
    right: z.number().int(),
    openRoundId: recordId.nullable(),
    roundsToday: z.number().int(),
    /** Questions in the wrong book. */
    wrongCount: z.number().int(),
    /** How many of them are left of today's review. */
    dueCount: z.number().int(),
    /** Once the week is over: finished rounds on its days, and the best one of them. */
    week: z
      .object({
        rounds: z.number().int(),
        best: z.object({ score: z.number().int(), questionCount: z.number().int() }).nullable(),
      })
      .nullable(),
  }),
});
export type QuizOverview = z.infer<typeof quizOverview>;

export { questionId };
