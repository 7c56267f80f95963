import {
  approveQuestionEndpoint,
  createQuestionEndpoint,
  discardRevisionEndpoint,
  editQuestionEndpoint,
  listLawsEndpoint,
  listQuestionsEndpoint,
  listStatisticsEndpoint,
  readQuestionEndpoint,
  readQuestionStatisticsEndpoint,
  readQuestionsOverviewEndpoint,
  sendBackQuestionEndpoint,
  submitQuestionEndpoint,
  voidQuestionEndpoint,
  withdrawQuestionEndpoint,
} from "#shared/questions/question-endpoints";
import { type ApiRouter, createApiRouter, signedIn } from "../http/request";
import { serve } from "../http/serve";
import {
  createQuestion,
  discardRevision,
  editQuestion,
  sendBackQuestion,
  submitQuestion,
} from "./edit-actions";
import { listLaws, listQuestionRows, readQuestion, readQuestionsOverview } from "./list-actions";
import { approveQuestion, voidQuestion, withdrawQuestion } from "./publish-actions";
import type { QuestionDeps } from "./question-deps";
import { listQuestionStatistics, readQuestionStatistics } from "./statistics-actions";

/** The editor's desk for questions. Fixed paths stand before `:questionId`. */
export function questionRoutes(deps: QuestionDeps): ApiRouter {
  const router = createApiRouter();
  serve(router, listQuestionsEndpoint, (input, request) =>
    listQuestionRows(input, signedIn(request)),
  );
  serve(router, readQuestionsOverviewEndpoint, (_, request) =>
    readQuestionsOverview(deps, signedIn(request)),
  );
  serve(router, listStatisticsEndpoint, (input) => listQuestionStatistics(input));
  serve(router, listLawsEndpoint, () => listLaws(deps));
  serve(router, createQuestionEndpoint, (input, request) =>
    createQuestion(deps, input, signedIn(request), request.newRecordId),
  );
  serve(router, readQuestionEndpoint, ({ questionId }, request) =>
    readQuestion(deps, questionId, signedIn(request)),
  );
  serve(router, readQuestionStatisticsEndpoint, ({ questionId }) =>
    readQuestionStatistics(questionId),
  );
  serve(router, editQuestionEndpoint, (input, request) =>
    editQuestion(deps, input, signedIn(request)),
  );
  serve(router, submitQuestionEndpoint, (input, request) =>
    submitQuestion(deps, input, signedIn(request)),
  );
  serve(router, approveQuestionEndpoint, (input, request) =>
    approveQuestion(deps, input, signedIn(request)),
  );
  serve(router, sendBackQuestionEndpoint, (input, request) =>
    sendBackQuestion(deps, input, signedIn(request)),
  );
  serve(router, discardRevisionEndpoint, (input, request) =>
    discardRevision(deps, input, signedIn(request)),
  );
  serve(router, withdrawQuestionEndpoint, (input, request) =>
    withdrawQuestion(deps, input, signedIn(request)),
  );
  serve(router, voidQuestionEndpoint, (input, request) =>
    voidQuestion(deps, input, signedIn(request)),
  );
  return router;
}
