import { z } from "zod";
import { defineEndpoint, type Role } from "../http/endpoint";
import { isoDay, pageFields, pageOf } from "../http/fields";
import { questionTypes } from "../quiz/quiz-schemas";
import { topics } from "../quiz/topics";
import { deskOverview, lawView, questionRow } from "./question-desk-schemas";
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

export const listLawsEndpoint = defineEndpoint({
  name: "listLaws",
  summary: "The statutes' versions a question may rest on, with their dates",
  method: "get",
  path: "/api/quiz/questions/laws",
  access: editors,
  input: nothing,
  output: z.object({ items: z.array(lawView) }),
});
