/** What the coordinator keeps for the desks: whom to refer to, and prepared answers. */
import type { CannedReply, Referee } from "#shared/desk-lists/desk-list-schemas";
import type { FieldCipher } from "../database/field-cipher";
import { type SealedRecords, samePlace } from "../database/sealed-records";
import { createDeskList, type DeskListDeps } from "./desk-list";
import { deskListRoutes } from "./desk-list-routes";

// A person's phone, mostly: sealed like an applicant's.
const placeOf = ({ id }: Pick<Referee, "id">) => ({ record: `referee:${id}`, field: "contact" });

export const deskListSeals: SealedRecords = {
  collection: "desk-lists",
  placeOf: (path, { items }) => {
    const place = /^items\.(\d+)\.contact$/.exec(path)?.[1];
    const referee = place === undefined ? undefined : (items as Referee[])[Number(place)];
    return referee ? samePlace(placeOf(referee)) : null;
  },
};

export function furnishDeskLists({ cipher, ...deps }: DeskListDeps & { cipher: FieldCipher }) {
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
