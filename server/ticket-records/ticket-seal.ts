/** Which fields of a request are sealed, and under which names (the additional data of the cipher). */
import type { DraftParts } from "#shared/tickets/ticket-schemas";
import type { FieldCipher } from "../database/field-cipher";

/** Seals and opens the texts of one request: a text moved to another request or field does not open. */
export interface TicketSeal {
  seal: (field: string, text: string) => string;
  open: (field: string, sealed: string) => string;
  sealParts: (parts: DraftParts) => DraftParts;
  openParts: (parts: DraftParts) => DraftParts;
}

export function createTicketSeal(cipher: FieldCipher, ticketId: string): TicketSeal {
  const record = `ticket:${ticketId}`;
  const seal = (field: string, text: string) => cipher.seal(text, { record, field });
  const open = (field: string, sealed: string) => cipher.open(sealed, { record, field });
  return {
    seal,
    open,
    sealParts: (parts) => mapTexts(parts, seal),
    openParts: (parts) => mapTexts(parts, open),
  };
}

/** Everything people type, the right's number included: registers lead from it to a person. */
function mapTexts(parts: DraftParts, map: (field: string, text: string) => string): DraftParts {
  const { applicant, place, right, facts } = parts;
  // Records of an older program lack the fields that came later.
  const mapKnown = (field: string, text: string | null | undefined) =>
    text == null ? null : map(field, text);
  return {
    ...(applicant && {
      applicant: {
        ...applicant,
        name: map("applicant.name", applicant.name),
        phone: map("applicant.phone", applicant.phone),
        organisation: mapKnown("applicant.organisation", applicant.organisation),
        creditCode: mapKnown("applicant.creditCode", applicant.creditCode),
        principalName: mapKnown("applicant.principalName", applicant.principalName),
      },
    }),
    ...(place && {
      place: {
        ...place,
        infringementDetail: map("place.infringementDetail", place.infringementDetail),
        otherSideName: map("place.otherSideName", place.otherSideName),
      },
    }),
    ...(right && { right: { ...right, number: map("right.number", right.number) } }),
    ...(facts && {
      facts: {
        ...facts,
        title: map("facts.title", facts.title),
        story: map("facts.story", facts.story),
        filedWhere: map("facts.filedWhere", facts.filedWhere),
      },
    }),
  };
}
