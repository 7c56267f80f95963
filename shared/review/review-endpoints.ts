import { z } from "zod";
import { anyRole, defineEndpoint } from "../http/endpoint";
import { choice, questionId } from "../quiz/quiz-schemas";
import { reviewAnswer, reviewView, turn } from "./review-schemas";

export const readReviewEndpoint = defineEndpoint({
  name: "readReview",
  summary:
    "My wrong book: what is due today (at most ten), the next days, and every question in it. What was " +
    "answered wrong in the hundred, in a round or in a review is in it until it is known",
  method: "get",
  path: "/api/quiz/review",
  access: anyRole,
  input: z.strictObject({}),
  output: reviewView,
});

export const answerReviewEndpoint = defineEndpoint({
  name: "answerReview",
  summary:
    "Answer a question of my wrong book: judged at once and scheduled anew. `turn` is the card's, as " +
    "readReview gave it: the first answer of a turn counts and is given again ever after; of an " +
    "earlier turn it is refused (conflict)",
  method: "post",
  path: "/api/quiz/review/:questionId",
  access: anyRole,
  input: z.strictObject({ questionId, choice, turn }),
  output: reviewAnswer,
});
