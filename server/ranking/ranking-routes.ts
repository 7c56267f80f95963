import {
  joinBoardEndpoint,
  leaveBoardEndpoint,
  listFlagsEndpoint,
  markFlagEndpoint,
  readBoardEndpoint,
  readMyStandingEndpoint,
} from "#shared/ranking/ranking-endpoints";
import { type ApiRouter, createApiRouter, signedIn } from "../http/request";
import { serve } from "../http/serve";
import { type BoardDeps, joinBoard, leaveBoard, readBoard, readMyStanding } from "./board-actions";
import { listFlags, markFlag } from "./flag-actions";

/** The ranking's part of the HTTP contract. */
export function rankingRoutes(deps: BoardDeps): ApiRouter {
  const router = createApiRouter();
  serve(router, readBoardEndpoint, (input, { account }) => readBoard(deps, input, account));
  serve(router, readMyStandingEndpoint, (_, request) => readMyStanding(deps, signedIn(request)));
  serve(router, joinBoardEndpoint, (input, request) =>
    joinBoard(deps, signedIn(request), input, request.address),
  );
  serve(router, leaveBoardEndpoint, (_, request) => leaveBoard(deps, signedIn(request)));
  serve(router, listFlagsEndpoint, (input) => listFlags(deps, input));
  serve(router, markFlagEndpoint, (input, request) => markFlag(deps, signedIn(request), input));
  return router;
}
