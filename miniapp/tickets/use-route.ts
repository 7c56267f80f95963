import type { z } from "zod";
import { readCentreEndpoint } from "#shared/centres/centre-endpoints";
import type { CentreView } from "#shared/centres/centre-schemas";
import { previewRouteEndpoint } from "#shared/tickets/ticket-endpoints";
import type { RoutePreview, routePreviewInput } from "#shared/tickets/ticket-schemas";
import { call } from "../api/call";
import { type Loading, useLoad } from "../api/use-load";
import type { FileForm } from "./file-form";

export interface Route {
  preview: RoutePreview;
  /** Whom to ask and where: PIPL 23 wants it told with the name. Null when nobody fits. */
  centre: CentreView | null;
}

/** Where a request as filled in would go now, and how to reach them. */
export function useRoute(form: FileForm): Loading<Route> {
  const input = routeInput(form);
  return useLoad(`route-${JSON.stringify(input)}`, () => readRoute(input));
}

async function readRoute(input: z.input<typeof routePreviewInput>): Promise<Route> {
  return withCentre(await call(previewRouteEndpoint, input));
}

/** The centre of a preview, as the directory knows it. */
export async function withCentre(preview: RoutePreview): Promise<Route> {
  if (preview.centre === null) return { preview, centre: null };
  return { preview, centre: await call(readCentreEndpoint, { centreId: preview.centre.id }) };
}

function routeInput(form: FileForm): z.input<typeof routePreviewInput> {
  return {
    countyCode: form.countyCode ?? "",
    businessCountyCode: form.businessCountyCode,
    infringementCountyCode: form.infringement === "offline" ? form.infringementCountyCode : null,
    otherSideCountyCode: form.otherSideCountyCode,
    otherSideName: form.otherSideName,
    rights: [...form.kinds],
    rightNumber: form.number,
  };
}
