/** The two sides of one dispute are not served by the same person (docs/sources.md B4: both may apply; 回避). */

import { AppError } from "#shared/errors/app-error";
import type { DraftParts } from "#shared/tickets/ticket-schemas";
import type { Signed } from "../http/request";
import { listQueue, sealOf, type TicketDeps, type TicketRecord } from "../ticket-records";

/** More than one person ever handles at once. */
const mostHandled = 200;

/**
 * Refuses (409 `conflict`) when `me` handles an open request of the other side: the same right number,
 * and the one's other side is the other's applicant by name.
 */
export async function assertNoConflict(
  deps: TicketDeps,
  ticket: TicketRecord,
  me: Signed,
): Promise<void> {
  const about = readSides(sealOf(deps, ticket._id).openParts(ticket.parts));
  const handled = await listQueue({ handlerId: me.accountId, shelf: "open", limit: mostHandled });
  for (const other of handled) {
    const sides = readSides(sealOf(deps, other._id).openParts(other.parts));
    if (!areOpponents(about, sides)) continue;
    throw new AppError("conflict", "The claimer handles the other side of this dispute.", {
      reason: "other_side",
      number: other.number,
    });
  }
}

interface Sides {
  rightNumber: string;
  own: readonly string[];
  other: string;
}

function readSides({ applicant, place, right }: DraftParts): Sides {
  return {
    rightNumber: plain(right?.number ?? ""),
    own: [plain(applicant?.name ?? ""), plain(applicant?.organisation ?? "")].filter(Boolean),
    other: plain(place?.otherSideName ?? ""),
  };
}

function areOpponents(one: Sides, two: Sides): boolean {
  if (one.rightNumber === "" || one.rightNumber !== two.rightNumber) return false;
  return one.own.includes(two.other) || two.own.includes(one.other);
}

/** Names and numbers as people write them, without what they write differently. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, "");
}
