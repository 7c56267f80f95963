/** The certificates' door: issued for rounds that went well, confirmed or denied for anybody. */
import type { Middleware } from "koa";
import type { KeyRing } from "../database/field-cipher";
import type { ApiRouter, FrameState } from "../http/request";
import { exportCertificates } from "./certificate-actions";
import type { CertificateDeps } from "./certificate-deps";
import { eraseCertificates } from "./certificate-model";
import { certificateRoutes } from "./certificate-routes";
import { createCertificateSigner } from "./certificate-signature";
import { checkPage } from "./check-page";

export { certificateSeals } from "./certificate-deps";

/** What app.ts gets of the room. */
export interface CertificateRoom {
  router: ApiRouter;
  /** The public page, /c/<number>. */
  page: Middleware<FrameState>;
  personalData: {
    name: string;
    exportAccount: (accountId: string) => Promise<unknown>;
    eraseAccount: (accountId: string) => Promise<void>;
  };
}

export function furnishCertificates(
  options: Omit<CertificateDeps, "signer"> & { certificateKeys: KeyRing },
): CertificateRoom {
  const { cipher, findRound, publicBaseUrl, now } = options;
  const signer = createCertificateSigner(options.certificateKeys);
  const deps = { cipher, signer, findRound, publicBaseUrl, now };
  return {
    router: certificateRoutes(deps),
    page: checkPage(deps),
    personalData: {
      name: "certificates",
      exportAccount: (accountId) => exportCertificates(deps, accountId),
      eraseAccount: async (accountId) => {
        await eraseCertificates(accountId, { now: now() });
      },
    },
  };
}
