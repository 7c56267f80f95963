import type { LookView } from "#shared/trust/trust-schemas";
import { readMomentCursor, writeMomentCursor } from "../http/page-cursor";
import type { Signed } from "../http/request";
import { allOwned, findAsAnyone, sealOf, type TicketRecord } from "../ticket-records";
import { type LookRecord, listLooksAt, listLooksAtAll } from "./look-model";
import type { TrustDeps } from "./trust-deps";

interface ListInput {
  ticketId: string;
  limit: number;
  cursor?: string | undefined;
}

/** Who looked at it: to its applicant, and to the coordinator. */
export async function listLooks(
  deps: TrustDeps,
  input: ListInput,
  me: Signed,
): Promise<{ items: LookView[]; nextCursor: string | null }> {
  const ticket = await findAsAnyone(me, input.ticketId);
  await deps.looks.flush();
  const found = await listLooksAt(ticket._id, {
    after: readMomentCursor(input.cursor),
    limit: input.limit + 1,
  });
  const items = found.slice(0, input.limit);
  const last = found.length > input.limit ? items.at(-1) : undefined;
  const centreNames = await deps.centreNames();
  return {
    items: items.map((look) => viewLook(deps, { look, ticket, centreNames })),
    nextCursor: last ? writeMomentCursor({ at: last.at, id: last._id }) : null,
  };
}

const mostExported = 2_000;

/**
 * The room's answer to "give me my data" (server/accounts/personal-data.ts). Rows name people in office, and
 * the request by its id alone: an applicant's erasure leaves nothing to take out.
 */
export const lookPersonalData = {
  name: "looks",
  exportAccount: async (accountId: string): Promise<unknown> => {
    const mine = (await allOwned(accountId)).map(({ _id }) => _id);
    const looks = await listLooksAtAll(mine, mostExported);
    return looks.map(({ ticketId, name, role, what, at }) => ({ ticketId, name, role, what, at }));
  },
  eraseAccount: async (): Promise<void> => {},
};

function viewLook(
  deps: TrustDeps,
  about: { look: LookRecord; ticket: TicketRecord; centreNames: ReadonlyMap<string, string> },
): LookView {
  const { look, ticket, centreNames } = about;
  const { _id, at, role, name, centreId, what, thing } = look;
  const file = ticket.attachments.find(({ id }) => id === thing);
  return {
    id: _id,
    at: at.toISOString(),
    ...{ role, name, what },
    centreName: centreId === null ? null : (centreNames.get(centreId) ?? null),
    fileName: file ? sealOf(deps, ticket._id).open("attachment.name", file.name) : null,
  };
}
