/**
 * Whether two requests are the two sides of one dispute (both sides may ask for help: docs/sources.md
 * B4), told by the right's number and by whom each names. People write numbers and names differently; so
 * what only differs in writing is equal here, and nothing else is: a firm's legal form tells firms apart.
 */
import { plainWords } from "./search-words";
import type { DraftParts } from "./ticket-schemas";

export interface DisputeSides {
  /** Plain; "" where none was given. */
  rightNumber: string;
  /** The applicant's own names, and the name of whom an agent acts for. */
  own: readonly string[];
  /** The other side's name; "" where it is not known. */
  other: string;
  role: "right_holder" | "accused" | "unsaid";
}

/** What is read of a request's parts, in clear. */
export function sidesOf({ applicant, place, right }: DraftParts): DisputeSides {
  const { name, organisation, principalName, role } = applicant ?? {};
  return {
    rightNumber: plainRightNumber(right?.number ?? ""),
    own: [name, organisation, principalName].filter((text) => typeof text === "string"),
    other: place?.otherSideName ?? "",
    role: role === "right_holder" || role === "accused" ? role : "unsaid",
  };
}

/**
 * The sides of one dispute: about one right, and the one names the other or holds what the other is
 * accused of infringing; or, without a number, each names the other.
 */
export function areOpponents(one: DisputeSides, two: DisputeSides): boolean {
  const oneNamesTwo = two.own.some((name) => isSameName(name, one.other));
  const twoNamesOne = one.own.some((name) => isSameName(name, two.other));
  if (oneNamesTwo && twoNamesOne) return true;
  if (one.rightNumber === "" || one.rightNumber !== two.rightNumber) return false;
  const isHolderAndAccused =
    one.role !== two.role && one.role !== "unsaid" && two.role !== "unsaid";
  return oneNamesTwo || twoNamesOne || isHolderAndAccused;
}

/**
 * Texts by which requests of one dispute find each other: `stored` is kept (hashed) with a request,
 * `opposing` is looked for. All opponents are among what is found; not all that is found are opponents.
 */
export function disputeTermsOf(sides: DisputeSides): { stored: string[]; opposing: string[] } {
  const number = sides.rightNumber === "" ? [] : [`number:${sides.rightNumber}`];
  const own = sides.own.map((name) => readName(name).core).filter(Boolean);
  const { core: other } = readName(sides.other);
  return {
    stored: [...number, ...own.map((core) => `side:${core}`)],
    opposing: [...number, ...(other === "" ? [] : [`side:${other}`])],
  };
}

const fewestSigns = 4;
const decoration = /第|号|注册|登记|申请|专利|商标|证书?/gu;

/**
 * "第 1234567 号" and "1234567", "ZL 2023 1 0000001.5" and "202310000001.5" are one number; "" for
 * what is none ("没有", "不清楚").
 */
export function plainRightNumber(text: string): string {
  const plain = plainWords(text)
    .replace(decoration, "")
    .replace(/^(?:zl|cn)(?=\d{8})/, "");
  const signs = plain.replace(/[^a-z0-9]/g, "").length;
  return signs >= fewestSigns && /\d/.test(plain) ? plain : "";
}

/** Whether two names are one name, written differently. */
export function isSameName(one: string, two: string): boolean {
  const [a, b] = [readName(one), readName(two)];
  if (a.core === "" || a.core !== b.core) return false;
  if (a.form === b.form) return true;
  // One of them left the form away: enough for a whole name, too little for a word like 示例.
  return (a.form === null || b.form === null) && [...a.core].length >= fewestSigns;
}

/** 公司法 art. 7: a firm's name says which of two kinds it is, each with two ways to write it. */
const legalForms = [
  { form: "shares", endings: ["股份有限公司", "股份公司"] },
  { form: "limited", endings: ["有限责任公司", "有限公司"] },
  // How people say it, whichever it is.
  { form: null, endings: ["公司"] },
] as const;
/** Another firm, or a part of one: 分公司 is no legal form. */
const notForms = ["分公司", "子公司", "总公司", "母公司"];

function readName(text: string): { core: string; form: "shares" | "limited" | null } {
  const plain = plainWords(text);
  if (notForms.some((ending) => plain.endsWith(ending))) return { core: plain, form: null };
  for (const { form, endings } of legalForms) {
    const ending = endings.find((each) => plain.endsWith(each));
    if (ending !== undefined && plain !== ending) {
      return { core: plain.slice(0, -ending.length), form };
    }
  }
  return { core: plain, form: null };
}
