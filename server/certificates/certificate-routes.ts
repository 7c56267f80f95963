import {
  checkCertificateEndpoint,
  eraseCertificateEndpoint,
  issueCertificateEndpoint,
  listCertificateKeysEndpoint,
  listCertificatesEndpoint,
  readRoundCertificateEndpoint,
  revokeCertificateEndpoint,
} from "#shared/certificates/certificate-endpoints";
import { type ApiRouter, createApiRouter, signedIn } from "../http/request";
import { serve } from "../http/serve";
import {
  eraseCertificate,
  issueCertificate,
  listCertificates,
  readRoundCertificate,
  revokeCertificate,
} from "./certificate-actions";
import type { CertificateDeps } from "./certificate-deps";
import { checkCertificate } from "./check-actions";

export function certificateRoutes(deps: CertificateDeps): ApiRouter {
  const router = createApiRouter();
  serve(router, readRoundCertificateEndpoint, ({ roundId }, request) =>
    readRoundCertificate(deps, signedIn(request), roundId),
  );
  serve(router, issueCertificateEndpoint, (input, request) =>
    issueCertificate(deps, signedIn(request), input),
  );
  serve(router, listCertificatesEndpoint, (input, request) =>
    listCertificates(deps, signedIn(request), input),
  );
  // Before the next one, whose `:code` would take its place.
  serve(router, listCertificateKeysEndpoint, async () => ({
    algorithm: "Ed25519",
    keys: [...deps.signer.publicKeys],
  }));
  serve(router, checkCertificateEndpoint, ({ code }) => checkCertificate(deps, code));
  serve(router, eraseCertificateEndpoint, ({ code }, request) =>
    eraseCertificate(deps, signedIn(request), code),
  );
  serve(router, revokeCertificateEndpoint, (input, request) =>
    revokeCertificate(deps, signedIn(request), input),
  );
  return router;
}
