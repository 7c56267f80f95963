import { z } from "zod";
import { anyRole, defineEndpoint } from "../http/endpoint";
import { pageFields, pageOf, recordId } from "../http/fields";
import {
  boardName,
  boardScopes,
  boardView,
  flagView,
  myStandingView,
  unitCode,
} from "./ranking-schemas";

const nothing = z.strictObject({});

export const readBoardEndpoint = defineEndpoint({
  name: "readBoard",
  summary:
    "The board of the week as it was last drawn up: the first hundred of the region or of one unit, " +
    "and how many took part in each",
  method: "get",
  path: "/api/quiz/board",
  access: "everyone",
  input: z
    .strictObject({ scope: z.enum(boardScopes).default("region"), code: unitCode.optional() })
    .refine(({ scope, code }) => (scope === "league") === (code !== undefined), {
      path: ["code"],
      error: "does_not_fit_scope",
    }),
  output: boardView,
});

export const readMyStandingEndpoint = defineEndpoint({
  name: "readMyStanding",
  summary: "Whether I take part, and my exact place this moment",
  method: "get",
  path: "/api/quiz/board/me",
  access: anyRole,
  input: nothing,
  output: myStandingView,
});

export const joinBoardEndpoint = defineEndpoint({
  name: "joinBoard",
  summary:
    "Take part in the week's ranking, or change the name and unit shown; open while the week lasts. " +
    "For the public: who sees the answers at work does not take part",
  method: "put",
  path: "/api/quiz/board/me",
  access: ["visitor", "applicant"],
  input: z.strictObject({ nickname: boardName.optional(), leagueCode: unitCode }),
  output: myStandingView,
});

export const leaveBoardEndpoint = defineEndpoint({
  name: "leaveBoard",
  summary: "Leave the ranking: my row is gone at once",
  method: "delete",
  path: "/api/quiz/board/me",
  access: anyRole,
  input: nothing,
  output: myStandingView,
});

export const listFlagsEndpoint = defineEndpoint({
  name: "listFlags",
  summary: "What is unlikely to be a person's doing, the latest first; no flag changes a score",
  method: "get",
  path: "/api/quiz/flags",
  access: ["editor"],
  input: z.strictObject({ state: z.enum(["open", "seen"]).default("open"), ...pageFields }),
  output: pageOf(flagView),
});

export const markFlagEndpoint = defineEndpoint({
  name: "markFlag",
  summary: "Mark a flag as looked at, or take the mark away",
  method: "put",
  path: "/api/quiz/flags/:flagId/seen",
  access: ["editor"],
  input: z.strictObject({ flagId: recordId, isSeen: z.boolean() }),
  output: flagView,
});
