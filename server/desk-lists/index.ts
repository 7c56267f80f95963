/** What the coordinator keeps for the desks: whom to refer to, and prepared answers. */
import type { CannedReply, Referee } from "#shared/desk-lists/desk-list-schemas";
import type { FieldCipher } from "../database/field-cipher";
import { createDeskList, type DeskListDeps } from "./desk-list";
import { deskListRoutes } from "./desk-list-routes";

export function furnishDeskLists({ cipher, ...deps }: DeskListDeps & { cipher: FieldCipher }) {
  // A person's phone, mostly: sealed like an applicant's.
  const placeOf = ({ id }: Referee) => ({ record: `referee:${id}`, field: "contact" });
  const referees = createDeskList<Referee>(deps, {
    name: "referees",
    pack: (one) => ({ ...one, contact: cipher.seal(one.contact, placeOf(one)) }),
    unpack: (one) => ({ ...one, contact: cipher.open(one.contact, placeOf(one)) }),
  });
  const replies = createDeskList<CannedReply>(deps, {
    name: "canned-replies",
    pack: (reply) => reply,
    unpack: (reply) => reply,
  });
  return {
    /** Everybody requests can be referred to, those that are not active any more too. */
    listReferees: async (): Promise<Referee[]> => (await referees.read()).items,
    router: deskListRoutes({ referees, replies }),
  };
}
