import { z } from "zod";
import { defineEndpoint, type Role } from "../http/endpoint";
import { isoDay } from "../http/fields";
import { questionId } from "../quiz/quiz-schemas";
import { lawId } from "../statutes/statute-schemas";
import { articleMap, chosenQuestions, lawImpact } from "./law-change-schemas";

const editors: readonly Role[] = ["editor"];

export const readLawImpactEndpoint = defineEndpoint({
  name: "readLawImpact",
  summary:
    "What a law that changes on a day touches. Without `nextLaw` the version that begins then is taken",
  method: "get",
  path: "/api/law-changes/:lawId",
  access: editors,
  input: z.strictObject({ lawId, day: isoDay, nextLaw: lawId.optional() }),
  output: lawImpact,
});

export const endQuestionsEndpoint = defineEndpoint({
  name: "endQuestions",
  summary:
    "Let questions end on a day: a change of each, handed to a second editor. " +
    "Refused, with the day, where some day would be left without its hundred",
  method: "post",
  path: "/api/law-changes/:lawId/endings",
  access: editors,
  isIdempotentByKey: true,
  limit: "create",
  input: z.strictObject({ lawId, lastDay: isoDay, questions: chosenQuestions }),
  output: z.object({ ended: z.array(questionId) }),
});

export const renewQuestionsEndpoint = defineEndpoint({
  name: "renewQuestions",
  summary:
    "Drafts of the questions' twins under another version of the law, valid from a day: to be read and reviewed",
  method: "post",
  path: "/api/law-changes/:lawId/renewals",
  access: editors,
  isIdempotentByKey: true,
  limit: "create",
  input: z.strictObject({
    lawId,
    nextLaw: lawId,
    firstDay: isoDay,
    articleMap,
    questions: chosenQuestions,
  }),
  output: z.object({ drafts: z.array(z.object({ id: questionId, twinId: questionId })) }),
});
