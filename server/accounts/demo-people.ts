import type { Persona } from "#shared/accounts/account-schemas";
import type { Role } from "#shared/http/endpoint";

/** Which sample centres the demonstration's two members of staff work for; the centres room knows. */
export interface DemoCentres {
  "staff-a": string;
  "staff-b": string;
}

export interface DemoPerson {
  role: Role;
  nickname: string;
  centreId: string | null;
}

export type DemoPeople = Record<Persona, DemoPerson>;

export function demoPeople(centres: DemoCentres): DemoPeople {
  return {
    visitor: { role: "visitor", nickname: "草原访客", centreId: null },
    firm: { role: "applicant", nickname: "青城乳品", centreId: null },
    "staff-a": { role: "staff", nickname: "其其格", centreId: centres["staff-a"] },
    "staff-b": { role: "staff", nickname: "巴特尔", centreId: centres["staff-b"] },
    coordinator: { role: "coordinator", nickname: "统筹员", centreId: null },
    editor: { role: "editor", nickname: "编辑", centreId: null },
    // A change to a question wants a second pair of eyes.
    "editor-b": { role: "editor", nickname: "编辑乙", centreId: null },
  };
}
