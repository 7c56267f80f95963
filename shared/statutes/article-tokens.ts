const numerals = "零〇一二三四五六七八九十百千万亿两";
const unit = `(?:个?(?:工作)?[年月日]|万元|亿元|元|倍|份|次|件|人|%|％)`;
const reference = `第[${numerals}\\d]+[编章节条款项目](?:之[${numerals}]+)?`;

/**
 * What a reader of statutes takes in as one: a reference ("第三十三条"), a figure with its unit
 * ("三个月"), a number or a foreign word, a single character.
 */
const token = new RegExp(
  `${reference}|[${numerals}\\d]+${unit}|\\d+(?:\\.\\d+)?|[A-Za-z]+|[^]`,
  "gu",
);

export function articleTokens(text: string): string[] {
  return text.match(token) ?? [];
}
