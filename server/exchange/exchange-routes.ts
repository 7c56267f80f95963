import {
  checkImportEndpoint,
  exportQuestionsEndpoint,
  importQuestionsEndpoint,
  readImportTemplateEndpoint,
} from "#shared/exchange/exchange-endpoints";
import { type ApiRouter, createApiRouter, signedIn } from "../http/request";
import { serveFile, serveMultipart } from "../http/serve";
import type { QuestionDeps } from "../questions";
import { checkImport, exportQuestions, importQuestions, readTemplate } from "./exchange-actions";

/** Questions into the bank from files, and out of it. */
export function exchangeRoutes(deps: QuestionDeps): ApiRouter {
  const router = createApiRouter();
  serveMultipart(router, checkImportEndpoint, (choices, _, { buffer }) =>
    checkImport(deps, choices, buffer),
  );
  serveMultipart(router, importQuestionsEndpoint, (choices, request, { buffer }) =>
    importQuestions(deps, choices, buffer, {
      me: signedIn(request),
      callId: request.newRecordId,
    }),
  );
  serveFile(router, exportQuestionsEndpoint, (input) => exportQuestions(deps, input));
  serveFile(router, readImportTemplateEndpoint, () => readTemplate(deps));
  return router;
}
