import {
  listLawsEndpoint,
  listQuestionsEndpoint,
  readQuestionsOverviewEndpoint,
} from "#shared/questions/question-endpoints";
import { type ApiRouter, createApiRouter, signedIn } from "../http/request";
import { serve } from "../http/serve";
import { listLaws, listQuestionRows, readQuestionsOverview } from "./list-actions";
import type { QuestionDeps } from "./question-deps";

/** The editor's desk for questions. Fixed paths stand before `:questionId`. */
export function questionRoutes(deps: QuestionDeps): ApiRouter {
  const router = createApiRouter();
  serve(router, listQuestionsEndpoint, (input, request) =>
    listQuestionRows(input, signedIn(request)),
  );
  serve(router, readQuestionsOverviewEndpoint, (_, request) =>
    readQuestionsOverview(deps, signedIn(request)),
  );
  serve(router, listLawsEndpoint, () => listLaws(deps));
  return router;
}
