import {
  checkDirectoryEndpoint,
  editCentreEndpoint,
  importDirectoryEndpoint,
  pauseCentreEndpoint,
  readDirectoryEndpoint,
  readDirectoryFileEndpoint,
  undoDirectoryEndpoint,
} from "#shared/centres/directory-endpoints";
import { type ApiRouter, createApiRouter, signedIn } from "../http/request";
import { serve, serveFile, serveMultipart } from "../http/serve";
import type { CentreDeps } from "./centre-deps";
import { editCentre, pauseCentre, readDirectory, undoDirectory } from "./directory-actions";
import { checkDirectory, importDirectory, writeDirectoryFile } from "./directory-import";

/** The coordinator's side of the directory. */
export function directoryRoutes(deps: CentreDeps): ApiRouter {
  const router = createApiRouter();
  serve(router, readDirectoryEndpoint, () => readDirectory(deps));
  serve(router, editCentreEndpoint, (input, request) => editCentre(deps, input, signedIn(request)));
  serve(router, pauseCentreEndpoint, (input, request) =>
    pauseCentre(deps, input, signedIn(request)),
  );
  serve(router, undoDirectoryEndpoint, (input, request) =>
    undoDirectory(deps, input, signedIn(request), request.newRecordId),
  );
  serveFile(router, readDirectoryFileEndpoint, ({ what }) => writeDirectoryFile(what));
  serveMultipart(router, checkDirectoryEndpoint, (_input, _request, { buffer }) =>
    checkDirectory(buffer),
  );
  serveMultipart(router, importDirectoryEndpoint, (input, request, { buffer }) =>
    importDirectory(deps, input, buffer, { me: signedIn(request), callId: request.newRecordId }),
  );
  return router;
}
