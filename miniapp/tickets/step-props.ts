import type { FieldErrors, FieldName, FileForm, PartName } from "./file-form";

/** What every step of the form is given. */
export interface StepProps {
  form: FileForm;
  errors: FieldErrors;
  onChange: (fields: Partial<FileForm>) => void;
}

export const stepCount = 6;

/** The part each of the first four steps fills in. */
export const stepParts: readonly PartName[] = ["applicant", "place", "right", "facts"];

interface StepWords {
  title: string;
  text: string;
}

export const stepWords: readonly StepWords[] = [
  { title: "先认识一下", text: "只问联系您要用的。身份证号现在不需要。" },
  { title: "事情在哪儿", text: "地点决定哪家能办。填到旗县区就够了。" },
  { title: "是哪种权利", text: "说不准也没关系，工作人员会再核对。" },
  { title: "发生了什么", text: "像和朋友说话那样写，用输入法说出来也行。" },
  { title: "把看到的放上来", text: "手机拍、截图都行。没有也可以先交，之后再补。" },
  { title: "三件事，一件一件问", text: "每一项都可以不同意。想收回，撤回申请就行。" },
];

/** 先认识一下, for a part that is to be named. */
export function partWords(part: PartName): string {
  return stepWords[stepParts.indexOf(part)]?.title ?? "";
}

/** The place of a field on the page, to scroll to. */
export function fieldId(field: FieldName): string {
  return `file-${field}`;
}
