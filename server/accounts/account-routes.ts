import {
  createDemoSessionEndpoint,
  createGuestSessionEndpoint,
  deleteMeEndpoint,
  deleteSessionEndpoint,
  exportMeEndpoint,
  listDemoPeopleEndpoint,
  readMeEndpoint,
  updateMeEndpoint,
} from "#shared/accounts/account-endpoints";
import { type ApiRouter, createApiRouter, signedIn } from "../http/request";
import { serve } from "../http/serve";
import { type AccountDeps, deleteMe, exportMe, readMe, updateMe } from "./account-actions";
import type { DemoPeople } from "./demo-people";
import { createDemoSession, createGuestSession, listDemoPeople } from "./session-actions";

export interface AccountRouteDeps extends AccountDeps {
  /** Undefined in production: then the demonstration's route does not exist. */
  demo: DemoPeople | undefined;
}

export function accountRoutes(deps: AccountRouteDeps): ApiRouter {
  const router = createApiRouter();
  const { demo } = deps;
  serve(router, createGuestSessionEndpoint, () => createGuestSession(deps));
  if (demo) {
    serve(router, listDemoPeopleEndpoint, () => listDemoPeople(deps, demo));
    serve(router, createDemoSessionEndpoint, ({ persona }) =>
      createDemoSession(deps, demo, persona),
    );
  }
  serve(router, deleteSessionEndpoint, async (_, request) => {
    await deps.sessions.revoke(signedIn(request).tokenHash);
    return { isDone: true };
  });
  serve(router, readMeEndpoint, (_, request) => readMe(deps, signedIn(request)));
  serve(router, updateMeEndpoint, (change, request) => updateMe(deps, signedIn(request), change));
  serve(router, exportMeEndpoint, (_, request) => exportMe(deps, signedIn(request)));
  serve(router, deleteMeEndpoint, async (_, request) => {
    await deleteMe(deps, signedIn(request));
    return { isDone: true };
  });
  return router;
}
