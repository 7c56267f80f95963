import { z } from "zod";
import { anyRole, defineEndpoint } from "../http/endpoint";
import { accountView, demoPersonView, nickname, personas, sessionView } from "./account-schemas";

const nothing = z.strictObject({});
const done = z.object({ isDone: z.literal(true) });

export const createGuestSessionEndpoint = defineEndpoint({
  name: "createGuestSession",
  summary: "A session without any personal data: enough to play and to watch",
  method: "post",
  path: "/api/sessions/guest",
  access: "everyone",
  limit: "sign-in",
  input: nothing,
  output: sessionView,
});

export const createDemoSessionEndpoint = defineEndpoint({
  name: "createDemoSession",
  summary: "Sign in as one of the demonstration's people; absent in production",
  method: "post",
  path: "/api/sessions/demo",
  access: "everyone",
  limit: "sign-in",
  input: z.strictObject({ persona: z.enum(personas) }),
  output: sessionView,
});

export const listDemoPeopleEndpoint = defineEndpoint({
  name: "listDemoPeople",
  summary: "The demonstration's people; absent in production, so its absence says there is none",
  method: "get",
  path: "/api/sessions/demo",
  access: "everyone",
  input: nothing,
  output: z.object({ items: z.array(demoPersonView) }),
});

export const deleteSessionEndpoint = defineEndpoint({
  name: "deleteSession",
  summary: "Sign out: the token is worthless at once",
  method: "delete",
  path: "/api/sessions/current",
  access: anyRole,
  input: nothing,
  output: done,
});

export const readMeEndpoint = defineEndpoint({
  name: "readMe",
  summary: "Who I am to the program",
  method: "get",
  path: "/api/me",
  access: anyRole,
  input: nothing,
  output: accountView,
});

export const updateMeEndpoint = defineEndpoint({
  name: "updateMe",
  summary: "Change what I am called",
  method: "patch",
  path: "/api/me",
  access: anyRole,
  input: z.strictObject({ nickname }),
  output: accountView,
});

export const exportMeEndpoint = defineEndpoint({
  name: "exportMe",
  summary: "Everything the program holds about me, as JSON (PIPL 45)",
  method: "get",
  path: "/api/me/export",
  access: anyRole,
  input: nothing,
  output: z.record(z.string(), z.unknown()),
});

export const deleteMeEndpoint = defineEndpoint({
  name: "deleteMe",
  summary:
    "Erase my account and what hangs on it (PIPL 47); refused while a request of mine is open",
  method: "delete",
  path: "/api/me",
  access: ["visitor", "applicant"],
  input: nothing,
  output: done,
});
