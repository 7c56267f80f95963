import {
  compareArticleEndpoint,
  importStatuteEndpoint,
  listStatutesEndpoint,
  readArticleEndpoint,
  readQuoteCheckEndpoint,
  readStatuteEndpoint,
} from "#shared/statutes/statute-endpoints";
import { type ApiRouter, createApiRouter, signedIn } from "../http/request";
import { serve, serveMultipart } from "../http/serve";
import { verifyQuotes } from "./quote-check-actions";
import {
  compareArticle,
  importStatute,
  listStatutes,
  readArticle,
  readStatute,
  type StatuteDeps,
} from "./statute-actions";

/** Statute texts: everyone may read, editors bring them in. */
export function statuteRoutes(deps: StatuteDeps): ApiRouter {
  const router = createApiRouter();
  serve(router, listStatutesEndpoint, () => listStatutes(deps));
  serve(router, readStatuteEndpoint, ({ lawId }) => readStatute(deps, lawId));
  serve(router, readArticleEndpoint, ({ lawId, article }) => readArticle(lawId, article));
  serve(router, compareArticleEndpoint, (input) => compareArticle(input));
  serveMultipart(router, importStatuteEndpoint, (_, request, { buffer }) =>
    importStatute(deps, buffer, signedIn(request).accountId),
  );
  serve(router, readQuoteCheckEndpoint, () => verifyQuotes(deps));
  return router;
}
