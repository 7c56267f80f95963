import {
  listCannedRepliesEndpoint,
  listRefereesEndpoint,
  writeCannedRepliesEndpoint,
  writeRefereesEndpoint,
} from "#shared/desk-lists/desk-list-endpoints";
import type { CannedReply, Referee } from "#shared/desk-lists/desk-list-schemas";
import { type ApiRouter, createApiRouter, signedIn } from "../http/request";
import { serve } from "../http/serve";
import type { DeskList } from "./desk-list";

export function deskListRoutes(lists: {
  referees: DeskList<Referee>;
  replies: DeskList<CannedReply>;
}): ApiRouter {
  const router = createApiRouter();
  const { referees, replies } = lists;
  serve(router, listRefereesEndpoint, async (_input, request) => {
    const list = await referees.read();
    if (signedIn(request).role === "coordinator") return list;
    return { ...list, items: list.items.filter(({ isActive }) => isActive) };
  });
  serve(router, writeRefereesEndpoint, (input, request) =>
    referees.write(input, signedIn(request)),
  );
  serve(router, listCannedRepliesEndpoint, () => replies.read());
  serve(router, writeCannedRepliesEndpoint, (input, request) =>
    replies.write(input, signedIn(request)),
  );
  return router;
}
