/** Numbers with the unit they count, "10年", however written: "十年", "10 年内". */
export function figuresOf(text: string): string[] {
  const found = text.matchAll(
    /(\d+|[零一二三四五六七八九十百千]+) ?(万|元|年|个月|日|个工作日|倍|家)/g,
  );
  return [...found].map(([, number = "", unit = ""]) => `${numberOf(number)}${unit}`);
}

/** "十二" → 12, "五百" → 500, "4000" → 4000. */
function numberOf(number: string): number {
  if (/^\d/.test(number)) return Number(number);
  const parts = [...number.matchAll(/([一二三四五六七八九])?([十百千])?/g)];
  return parts
    .filter(([whole]) => whole !== "")
    .map(([, digit = "一", unit = ""]) => {
      const zeros = " 十百千".indexOf(unit || " ");
      return ("一二三四五六七八九".indexOf(digit) + 1) * 10 ** zeros;
    })
    .reduce((sum, part) => sum + part, 0);
}
