import { answerReviewEndpoint, readReviewEndpoint } from "#shared/review/review-endpoints";
import { type ApiRouter, createApiRouter, signedIn } from "../http/request";
import { serve } from "../http/serve";
import { answerReview, type ReviewDeps, readReview } from "./review-actions";

/** The wrong book's part of the HTTP contract. */
export function reviewRoutes(deps: ReviewDeps): ApiRouter {
  const router = createApiRouter();
  serve(router, readReviewEndpoint, (_, request) => readReview(deps, signedIn(request)));
  serve(router, answerReviewEndpoint, (input, request) =>
    answerReview(deps, signedIn(request), input),
  );
  return router;
}
