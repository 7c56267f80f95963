/** What the coordinator sets: the limits of requests, and the weights of routing. */
import { routingWeights, ticketLimits } from "#shared/settings/setting-schemas";
import { defaultTicketLimits } from "#shared/tickets/ticket-limits";
import { defaultWeights } from "#shared/tickets/ticket-routing";
import { defaultRetention } from "#shared/trust/retention-table";
import { retentionSettings } from "#shared/trust/trust-schemas";
import { createSetting, type SettingDeps } from "./setting";
import { settingPersonalData } from "./setting-personal-data";
import { settingRoutes } from "./setting-routes";

export type { Setting } from "./setting";

export function furnishSettings(deps: SettingDeps) {
  const limits = createSetting(deps, {
    kind: "limits",
    schema: ticketLimits,
    standard: defaultTicketLimits,
  });
  const weights = createSetting(deps, {
    kind: "weights",
    schema: routingWeights,
    standard: defaultWeights,
  });
  const retention = createSetting(deps, {
    kind: "retention",
    schema: retentionSettings,
    standard: defaultRetention,
  });
  return {
    retention,
    limits: limits.current,
    weights: weights.current,
    router: settingRoutes({ limits, weights, now: deps.now }),
    personalData: settingPersonalData,
  };
}
