import { z } from "zod";
import { defineEndpoint, type Role } from "../http/endpoint";
import { isoDay, pageFields, pageOf } from "../http/fields";
import { questionId, questionTypes } from "../quiz/quiz-schemas";
import { topics } from "../quiz/topics";
import {
  deskOverview,
  lawView,
  newQuestionId,
  questionDraft,
  questionRow,
  questionStatistics,
  questionView,
  reason,
} from "./question-desk-schemas";
import { questionStates } from "./question-terms";

const editors: readonly Role[] = ["editor"];
const nothing = z.strictObject({});

export const listQuestionsEndpoint = defineEndpoint({
  name: "listQuestions",
  summary:
    "The bank at the editor's desk, by id: searched in stem, options, explanation and id; filtered. " +
    "`law` with `day`: what rests on that law and is still asked on or after that day",
  method: "get",
  path: "/api/quiz/questions",
  access: editors,
  input: z.strictObject({
    search: z.string().max(40).optional(),
    topic: z.enum(topics).optional(),
    type: z.enum(questionTypes).optional(),
    difficulty: z.coerce.number().int().min(1).max(3).optional(),
    state: z.enum(questionStates).optional(),
    /** "mine": what waits for the caller's eyes; "suspect": doubtful by its statistics. */
    only: z.enum(["mine", "suspect"]).optional(),
    law: z
      .string()
      .regex(/^[a-z0-9-]{3,60}$/)
      .optional(),
    day: isoDay.optional(),
    ...pageFields,
  }),
  output: pageOf(questionRow),
});

export const readQuestionsOverviewEndpoint = defineEndpoint({
  name: "readQuestionsOverview",
  summary: "How many questions stand where, and the day with the fewest valid ones",
  method: "get",
  path: "/api/quiz/questions/overview",
  access: editors,
  input: nothing,
  output: deskOverview,
});

export const listStatisticsEndpoint = defineEndpoint({
  name: "listStatistics",
  summary:
    "How the questions did in finished rounds, as Moodle defines it: attempts, facility, deviation, " +
    "discrimination, random guess, options taken; out of the last count",
  method: "get",
  path: "/api/quiz/questions/statistics",
  access: editors,
  input: z.strictObject({ only: z.literal("suspect").optional(), ...pageFields }),
  output: pageOf(questionStatistics),
});

export const listLawsEndpoint = defineEndpoint({
  name: "listLaws",
  summary: "The statutes' versions a question may rest on, with their dates",
  method: "get",
  path: "/api/quiz/questions/laws",
  access: editors,
  input: nothing,
  output: z.object({ items: z.array(lawView) }),
});

const target = { questionId, version: z.number().int().min(1) };
const targetOnly = z.strictObject(target);
const targetWithReason = z.strictObject({ ...target, reason });

export const createQuestionEndpoint = defineEndpoint({
  name: "createQuestion",
  summary: "Begin a question; a draft may lack anything. Without an id it gets one",
  method: "post",
  path: "/api/quiz/questions",
  access: editors,
  limit: "create",
  isIdempotentByKey: true,
  input: z.strictObject({ id: newQuestionId.optional(), content: questionDraft }),
  output: questionView,
});

export const readQuestionEndpoint = defineEndpoint({
  name: "readQuestion",
  summary: "A question with all the desk knows of it: what is served, what waits, its history",
  method: "get",
  path: "/api/quiz/questions/:questionId",
  access: editors,
  input: z.strictObject({ questionId }),
  output: questionView,
});

export const readQuestionStatisticsEndpoint = defineEndpoint({
  name: "readQuestionStatistics",
  summary: "How one question did, out of the last count; null before it",
  method: "get",
  path: "/api/quiz/questions/:questionId/statistics",
  access: editors,
  input: z.strictObject({ questionId }),
  output: z.object({ statistics: questionStatistics.nullable() }),
});

export const editQuestionEndpoint = defineEndpoint({
  name: "editQuestion",
  summary:
    "Keep what is written. A served question goes on as it is until the change is approved; a change " +
    "that waits for review is a draft again",
  method: "put",
  path: "/api/quiz/questions/:questionId",
  access: editors,
  input: z.strictObject({ ...target, content: questionDraft }),
  output: questionView,
});

export const submitQuestionEndpoint = defineEndpoint({
  name: "submitQuestion",
  summary: "Ask for review; refused with every field that keeps it from being published",
  method: "post",
  path: "/api/quiz/questions/:questionId/submission",
  access: editors,
  input: targetOnly,
  output: questionView,
});

export const approveQuestionEndpoint = defineEndpoint({
  name: "approveQuestion",
  summary:
    "Publish what waits for review; not by who wrote on it. Refused, naming the day, when some day " +
    "would be left without a hundred",
  method: "post",
  path: "/api/quiz/questions/:questionId/approval",
  access: editors,
  input: targetOnly,
  output: questionView,
});

export const sendBackQuestionEndpoint = defineEndpoint({
  name: "sendBackQuestion",
  summary: "Send back what waits for review, with a reason; its author may also take it back so",
  method: "post",
  path: "/api/quiz/questions/:questionId/return",
  access: editors,
  input: targetWithReason,
  output: questionView,
});

export const discardRevisionEndpoint = defineEndpoint({
  name: "discardRevision",
  summary: "Drop the change beside a question that was published; what is served stays",
  method: "post",
  path: "/api/quiz/questions/:questionId/discard",
  access: editors,
  input: targetOnly,
  output: questionView,
});

export const withdrawQuestionEndpoint = defineEndpoint({
  name: "withdrawQuestion",
  summary: "Ask it no more. What was answered stays right or wrong as it was",
  method: "post",
  path: "/api/quiz/questions/:questionId/withdrawal",
  access: editors,
  input: targetWithReason,
  output: questionView,
});

export const voidQuestionEndpoint = defineEndpoint({
  name: "voidQuestion",
  summary:
    "Take a faulty question out for good: it counts as right in every round that held it; the reason " +
    "is shown to everybody concerned",
  method: "post",
  path: "/api/quiz/questions/:questionId/voiding",
  access: editors,
  input: targetWithReason,
  output: questionView,
});
