import { ticketBounds } from "#shared/tickets/ticket-terms";
import type { FieldName, FileForm } from "./file-form";

/** What a field says when it cannot stay as it is: what to do, not only that it is wrong. */
const problems: Record<FieldName, (form: FileForm, code: string) => string> = {
  kind: () => "请选一项",
  role: () => "请选一项，说说您在这件事里的身份",
  name: (form) => (form.name.trim() ? "称呼最多 30 个字，请短一点" : "请写上怎么称呼您"),
  phone: (form) =>
    form.phone.trim() ? "号码看着不对：手机是 11 位，座机请带区号" : "请写上号码，我们好联系您",
  organisation: (form) => organisationProblem(form),
  creditCode: (_form, code) =>
    code === "check_digit"
      ? "代码对不上，看看有没有写错一位：共 18 位，没有字母 I、O、S、V、Z"
      : "代码共 18 位，照营业执照上的写",
  principalName: (form) => (form.principalName.trim() ? "名称 2 到 60 个字" : "请写上您替谁办"),
  isAuthorised: () => "得到对方的委托，才能替对方办",
  isFourteenOrOlder: (form) =>
    form.isFourteenOrOlder === false ? "未满 14 周岁请让爸爸妈妈来申请" : "请选一项",
  countyCode: () => "请选到旗县区，好找能办的一家",
  businessCountyCode: () => "请重新选一次",
  infringement: () => "请选一项，不清楚就选“还不清楚”",
  infringementCountyCode: () => "请重新选一次",
  infringementDetail: () => "最多 200 个字，请短一点",
  otherSideName: () => "最多 60 个字，请短一点",
  otherSideCountyCode: () => "请重新选一次",
  kinds: (form) =>
    form.kinds.length > 3 ? "最多选 3 种，请去掉几种" : "请至少选一种，说不准就选“还说不清”",
  number: () => "证号最多 40 个字，只能有汉字、字母、数字和 - . / 括号",
  title: (form) =>
    [...form.title.trim()].length > 40 ? "最多 40 个字，请短一点" : "请用 4 个字以上说说是什么事",
  story: (form) =>
    form.story.length > ticketBounds.story
      ? `最多 ${ticketBounds.story} 个字，其余的可以放进文件里`
      : "再多写几句，至少 10 个字",
  wants: () => "请至少选一项，想先问问也可以",
  isFiledElsewhere: () => "请选一项",
  filedWhere: () => "最多 60 个字，请短一点",
};

export function fieldProblem(form: FileForm, field: FieldName, code: string): string {
  if (code === "forbidden_characters") return "里面有看不见的特殊符号，删掉重写一下就好";
  return problems[field](form, code);
}

function organisationProblem(form: FileForm): string {
  const what = form.kind === "firm" ? "企业" : "组织";
  const length = [...form.organisation.trim()].length;
  if (length > 60) return "名称最多 60 个字，请短一点";
  return length === 0 ? `请写上${what}名称` : "名称至少 2 个字";
}
