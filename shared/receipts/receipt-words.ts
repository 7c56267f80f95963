/** Everything that was said in a request, in words: the receipt's page and its PDF say the same. */
import { rightWords } from "../rights/right-kinds";
import type { DraftParts } from "../tickets/ticket-schemas";
import {
  applicantKindWords,
  applicantRoleWords,
  type consentVersions,
  infringementWords,
  wantWords,
} from "../tickets/ticket-terms";

export interface ReceiptRow {
  label: string;
  value: string;
}
export interface ReceiptSection {
  title: string;
  rows: ReceiptRow[];
}

/** What the words are made of; places and moments come as words already. */
export interface Said {
  parts: Required<DraftParts>;
  /** 呼和浩特市赛罕区; "" for a county that is not known. */
  placeName: (countyCode: string) => string;
  files: readonly { name: string; sizeWords: string; isAuthorisation: boolean }[];
  consents: readonly {
    name: keyof typeof consentVersions;
    /** Whom it names. */
    to: string | null;
    version: string;
    givenWords: string;
  }[];
}

/** The sections in the order of the form; a row nobody filled in is left out. */
export function receiptSections(said: Said): ReceiptSection[] {
  const { applicant, place, right, facts } = said.parts;
  const placeOf = (code: string | null) => (code === null ? "" : said.placeName(code));
  return [
    section("谁来申请", [
      ["代表", applicantKindWords[applicant.kind]],
      ["身份", applicantRoleWords[applicant.role]],
      ["替谁办", applicant.principalName],
      ["委托", applicant.isAuthorised ? "申请人说明已经得到委托" : ""],
      ["单位", applicant.organisation],
      ["统一社会信用代码", applicant.creditCode],
      ["称呼", applicant.name],
      ["电话", applicant.phone],
      ["年龄", "已满 14 周岁"],
    ]),
    section("在哪儿", [
      [applicant.kind === "person" ? "常住" : "登记", placeOf(place.countyCode)],
      ["经营", placeOf(place.businessCountyCode)],
      ["侵权发生在", infringementWords[place.infringement]],
      ["侵权地点", placeOf(place.infringementCountyCode)],
      ["网址、店名或街道", place.infringementDetail],
      ["对方", place.otherSideName],
      ["对方在", placeOf(place.otherSideCountyCode)],
    ]),
    section("哪种权利", [
      ["权利种类", right.kinds.map((kind) => rightWords[kind].name).join("、")],
      ["证号", right.number],
    ]),
    section("发生了什么", [
      ["标题", facts.title],
      ["经过", facts.story],
      ["希望", facts.wants.map((want) => wantWords[want]).join("、")],
      ["别处在办", elsewhereWords(facts)],
    ]),
    section(
      "交上的材料",
      said.files.map(({ name, sizeWords, isAuthorisation }, at) => [
        `文件 ${at + 1}`,
        `${isAuthorisation ? "委托书，" : ""}${name}，${sizeWords}`,
      ]),
      "没有文件",
    ),
    section(
      "同意过的事",
      said.consents.map(({ name, to, version, givenWords }) => [
        consentNames[name],
        `${to ? `${to}，` : ""}${givenWords}，文字版本 ${version}`,
      ]),
    ),
  ];
}

const consentNames: Record<keyof typeof consentVersions, string> = {
  process: "处理申请信息",
  transfer: "转交给",
  notify: "微信通知一次",
};

function elsewhereWords({ isFiledElsewhere, filedWhere }: Said["parts"]["facts"]): string {
  if (!isFiledElsewhere) return "没有";
  return filedWhere ? `有，${filedWhere}` : "有，没写是哪里";
}

function section(
  title: string,
  rows: readonly (readonly [label: string, value: string | null])[],
  none = "",
): ReceiptSection {
  const said = rows.flatMap(([label, value]) => (value ? [{ label, value }] : []));
  return { title, rows: said.length > 0 || !none ? said : [{ label: "", value: none }] };
}
