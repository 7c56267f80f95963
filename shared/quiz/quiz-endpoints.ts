import { z } from "zod";
import { anyRole, defineEndpoint } from "../http/endpoint";
import { recordId } from "../http/fields";
import { rightKind } from "../rights/right-schemas";
import {
  choice,
  journeyView,
  judgement,
  matterLaw,
  questionId,
  quizOverview,
  roundView,
} from "./quiz-schemas";

const nothing = z.strictObject({});

export const readQuizOverviewEndpoint = defineEndpoint({
  name: "readQuizOverview",
  summary: "The week, the modes, the published rules, today's one, and where I am",
  method: "get",
  path: "/api/quiz/overview",
  access: "everyone",
  input: nothing,
  output: quizOverview,
});

export const readJourneyEndpoint = defineEndpoint({
  name: "readJourney",
  summary: "The hundred in ten stages, and what I have answered",
  method: "get",
  path: "/api/quiz/journey",
  access: "everyone",
  input: nothing,
  output: journeyView,
});

export const answerJourneyEndpoint = defineEndpoint({
  name: "answerJourney",
  summary:
    "Answer one of the hundred: judged at once, with explanation and quote. The first answer counts; " +
    "sent again it gives the same judgement. Without a session it is judged and not kept",
  method: "post",
  path: "/api/quiz/journey/answers",
  access: "everyone",
  input: z.strictObject({ questionId, choice }),
  output: judgement,
});

export const adoptJourneyEndpoint = defineEndpoint({
  name: "adoptJourney",
  summary:
    "Take into my hundred what a device answered without an account. What I have answered stays as it " +
    "is; sent again it changes nothing more",
  method: "post",
  path: "/api/quiz/journey/adoption",
  access: anyRole,
  input: z.strictObject({
    answers: z.array(z.strictObject({ questionId, choice })).min(1).max(200),
  }),
  output: z.object({
    /** Taken in now. */
    taken: z.number().int(),
    /** Of questions I had answered before: mine count. */
    own: z.number().int(),
    /** Of questions that are not among my hundred any more. */
    gone: z.number().int(),
  }),
});

export const answerTodayEndpoint = defineEndpoint({
  name: "answerToday",
  summary: "Answer today's one: judged, not counted, not kept",
  method: "post",
  path: "/api/quiz/today/answers",
  access: "everyone",
  input: z.strictObject({ questionId, choice }),
  output: judgement,
});

export const createRoundEndpoint = defineEndpoint({
  name: "createRound",
  summary: "Start a timed round, or find the open one as it was",
  method: "post",
  path: "/api/quiz/rounds",
  access: anyRole,
  limit: "round",
  isIdempotentByKey: true,
  input: nothing,
  output: roundView,
});

export const readRoundEndpoint = defineEndpoint({
  name: "readRound",
  summary: "My round: open without answers, finished with them",
  method: "get",
  path: "/api/quiz/rounds/:roundId",
  access: anyRole,
  input: z.strictObject({ roundId: recordId }),
  output: roundView,
});

export const answerRoundEndpoint = defineEndpoint({
  name: "answerRound",
  summary: "Choose at a position; may be changed until submission, judged by the time of arrival",
  method: "put",
  path: "/api/quiz/rounds/:roundId/answers/:position",
  access: anyRole,
  input: z.strictObject({
    roundId: recordId,
    position: z.coerce.number().int().min(0).max(99),
    choice,
  }),
  output: z.object({ position: z.number().int(), choice }),
});

export const submitRoundEndpoint = defineEndpoint({
  name: "submitRound",
  summary: "Hand the round in; handing it in again gives the same result",
  method: "post",
  path: "/api/quiz/rounds/:roundId/submission",
  access: anyRole,
  input: z.strictObject({ roundId: recordId }),
  output: roundView,
});

const yesOrNo = z
  .enum(["yes", "no"])
  .default("no")
  .transform((word) => word === "yes");

export const readMatterLawEndpoint = defineEndpoint({
  name: "readMatterLaw",
  summary:
    "What the law of a matter roughly is: up to three explanations with the articles they quote",
  method: "get",
  path: "/api/quiz/matter-law",
  access: "everyone",
  input: z.strictObject({
    /** One to three kinds, with commas between them. */
    rights: z
      .string()
      .max(100)
      .transform((list) => list.split(","))
      .pipe(z.array(rightKind).min(1).max(3)),
    isOnline: yesOrNo,
    isOverseas: yesOrNo,
  }),
  output: z.object({ items: z.array(matterLaw).max(3) }),
});
