import { AppError } from "#shared/errors/app-error";
import type { Endpoint } from "#shared/http/endpoint";
import type { Signed } from "./request";

/** Who may call: 401 without a session, 403 with the wrong role, naming the right ones. */
export function assertMayCall(endpoint: Endpoint, account: Signed | null): void {
  if (endpoint.access === "everyone") return;
  if (!account) throw new AppError("not_signed_in", `${endpoint.name} needs a session.`);
  if (endpoint.access.includes(account.role)) return;
  throw new AppError("not_allowed", `${endpoint.name} is not for ${account.role}.`, {
    roles: endpoint.access,
  });
}
