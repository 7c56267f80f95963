import {
  createCampaignEndpoint,
  editCampaignEndpoint,
  listCampaignsEndpoint,
  previewCampaignEndpoint,
} from "#shared/campaigns/campaign-endpoints";
import { type ApiRouter, createApiRouter, signedIn } from "../http/request";
import { serve } from "../http/serve";
import {
  type CampaignDeps,
  createCampaign,
  editCampaign,
  listCampaigns,
  previewCampaign,
} from "./campaign-actions";

/** The editors' part of the HTTP contract; the public meets the week in the quiz's overview. */
export function campaignRoutes(deps: CampaignDeps): ApiRouter {
  const router = createApiRouter();
  serve(router, listCampaignsEndpoint, () => listCampaigns(deps));
  serve(router, createCampaignEndpoint, (input, request) =>
    createCampaign(deps, signedIn(request), request.newRecordId, input),
  );
  serve(router, previewCampaignEndpoint, ({ day }) => previewCampaign(deps, day));
  serve(router, editCampaignEndpoint, (input, request) =>
    editCampaign(deps, signedIn(request), input),
  );
  return router;
}
