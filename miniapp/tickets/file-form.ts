import type { RightKind } from "#shared/rights/right-kinds";
import type {
  applicantKinds,
  applicantRoles,
  infringementPlaces,
  wantKinds,
} from "#shared/tickets/ticket-terms";

/** The parts of a draft, one for each of the first four steps. */
export const partNames = ["applicant", "place", "right", "facts"] as const;
export type PartName = (typeof partNames)[number];

/** What the person has typed and chosen so far, as it stands in the fields. */
export interface FileForm {
  kind: (typeof applicantKinds)[number];
  role: (typeof applicantRoles)[number] | null;
  name: string;
  phone: string;
  organisation: string;
  creditCode: string;
  /** Whom an agent acts for. */
  principalName: string;
  isAuthorised: boolean;
  isFourteenOrOlder: boolean | null;
  countyCode: string | null;
  businessCountyCode: string | null;
  infringement: (typeof infringementPlaces)[number] | null;
  infringementCountyCode: string | null;
  infringementDetail: string;
  otherSideName: string;
  otherSideCountyCode: string | null;
  kinds: readonly RightKind[];
  number: string;
  title: string;
  story: string;
  wants: readonly (typeof wantKinds)[number][];
  isFiledElsewhere: boolean | null;
  filedWhere: string;
}

export type FieldName = keyof FileForm;
/** What each faulty field still wants, in words. */
export type FieldErrors = Partial<Record<FieldName, string>>;

export const emptyForm: FileForm = {
  kind: "person",
  role: null,
  name: "",
  phone: "",
  organisation: "",
  creditCode: "",
  principalName: "",
  isAuthorised: false,
  isFourteenOrOlder: null,
  countyCode: null,
  businessCountyCode: null,
  infringement: null,
  infringementCountyCode: null,
  infringementDetail: "",
  otherSideName: "",
  otherSideCountyCode: null,
  kinds: [],
  number: "",
  title: "",
  story: "",
  wants: [],
  isFiledElsewhere: null,
  filedWhere: "",
};
