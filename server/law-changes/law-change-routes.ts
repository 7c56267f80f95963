import {
  endQuestionsEndpoint,
  readLawImpactEndpoint,
  renewQuestionsEndpoint,
} from "#shared/law-changes/law-change-endpoints";
import { type ApiRouter, createApiRouter, signedIn } from "../http/request";
import { serve } from "../http/serve";
import {
  endQuestions,
  type LawChangeDeps,
  readLawImpact,
  renewQuestions,
} from "./law-change-actions";

export function lawChangeRoutes(deps: LawChangeDeps): ApiRouter {
  const router = createApiRouter();
  serve(router, readLawImpactEndpoint, (input) => readLawImpact(deps, input));
  serve(router, endQuestionsEndpoint, (input, request) =>
    endQuestions(deps, input, signedIn(request)),
  );
  serve(router, renewQuestionsEndpoint, (input, request) =>
    renewQuestions(deps, input, signedIn(request), request.newRecordId),
  );
  return router;
}
