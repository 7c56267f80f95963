import {
  adoptJourneyEndpoint,
  answerJourneyEndpoint,
  answerRoundEndpoint,
  answerTodayEndpoint,
  createRoundEndpoint,
  readJourneyEndpoint,
  readMatterLawEndpoint,
  readQuizOverviewEndpoint,
  readRoundEndpoint,
  submitRoundEndpoint,
} from "#shared/quiz/quiz-endpoints";
import { type ApiRouter, createApiRouter, signedIn } from "../http/request";
import { serve } from "../http/serve";
import { answerJourney, answerToday, readJourney } from "./journey-actions";
import { adoptJourney } from "./journey-adoption";
import { readMatterLaw } from "./matter-law-actions";
import { type OverviewDeps, readOverview } from "./overview-actions";
import { answerRound, createRound, type RoundDeps, readRound, submitRound } from "./round-actions";

/** The quiz's part of the HTTP contract. */
export function quizRoutes(deps: RoundDeps & OverviewDeps): ApiRouter {
  const router = createApiRouter();
  serve(router, readQuizOverviewEndpoint, (_, { account }) => readOverview(deps, account));
  serve(router, readJourneyEndpoint, (_, { account }) => readJourney(deps, account));
  serve(router, answerJourneyEndpoint, (input, { account }) => answerJourney(deps, input, account));
  serve(router, adoptJourneyEndpoint, ({ answers }, request) =>
    adoptJourney(deps, signedIn(request), answers),
  );
  serve(router, answerTodayEndpoint, (input) => answerToday(deps, input));
  serve(router, readMatterLawEndpoint, (input) => readMatterLaw(deps, input));
  serve(router, createRoundEndpoint, (_, request) =>
    createRound(deps, signedIn(request), request.newRecordId),
  );
  serve(router, readRoundEndpoint, ({ roundId }, request) =>
    readRound(deps, signedIn(request), roundId),
  );
  serve(router, answerRoundEndpoint, (input, request) =>
    answerRound(deps, signedIn(request), input),
  );
  serve(router, submitRoundEndpoint, ({ roundId }, request) =>
    submitRound(deps, signedIn(request), roundId),
  );
  return router;
}
