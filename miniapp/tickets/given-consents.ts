import type { ConsentInput } from "#shared/tickets/ticket-schemas";
import { consentVersions } from "#shared/tickets/ticket-terms";

/** What was agreed to on the last step; a yes to passing it on holds for that very centre. */
export interface GivenConsents {
  isProcessGiven: boolean;
  transferCentreId: string | null;
  isNotifyGiven: boolean;
}

export const noConsents: GivenConsents = {
  isProcessGiven: false,
  transferCentreId: null,
  isNotifyGiven: false,
};

// In memory on purpose: who comes back another day is asked again.
const byTicket = new Map<string, GivenConsents>();

export function keepConsents(ticketId: string, consents: GivenConsents): void {
  byTicket.set(ticketId, consents);
}

export function readConsents(ticketId: string): GivenConsents {
  return byTicket.get(ticketId) ?? noConsents;
}

export function forgetConsents(ticketId: string): void {
  byTicket.delete(ticketId);
}

/** As they are sent, each with the version of its sentence; only after the first was given. */
export function consentsToSend(consents: GivenConsents): ConsentInput {
  const { transferCentreId, isNotifyGiven } = consents;
  return {
    process: { version: consentVersions.process },
    transfer:
      transferCentreId === null
        ? null
        : { version: consentVersions.transfer, centreId: transferCentreId },
    notify: isNotifyGiven ? { version: consentVersions.notify } : null,
  };
}
