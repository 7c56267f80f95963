const digitValues = new Map([..."零一二三四五六七八九"].map((digit, value) => [digit, value]));
const unitValues = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1_000],
]);

/** Ascending as statutes count: 9, 10, 219, 219-1, 220. */
export function compareArticleNumbers(one: string, other: string): number {
  const [a = 0, aInserted = 0] = one.split("-").map(Number);
  const [b = 0, bInserted = 0] = other.split("-").map(Number);
  return a - b || aInserted - bInserted;
}

/** "第四十二条", "第42条", "42", "第二百一十九条之一" → "42", "219-1"; of the report "H6". Undefined for anything else. */
export function articleNumberOf(words: string): string | undefined {
  const plain = words.replace(/\s/g, "");
  if (/^[A-Z]?\d{1,4}(-\d{1,2})?$/.test(plain)) return plain;
  const report = /^要点([A-Z]\d{1,4})$/.exec(plain)?.[1];
  if (report) return report;
  const [, number, inserted] = /^第(.+)条(?:之(.+))?$/.exec(plain) ?? [];
  const main = number === undefined ? undefined : numberOf(number);
  if (main === undefined) return undefined;
  if (inserted === undefined) return String(main);
  const after = numberOf(inserted);
  return after === undefined ? undefined : `${main}-${after}`;
}

/** 一百零八 → 108, also in digits; undefined where it is no number from 1 to 9999. */
function numberOf(text: string): number | undefined {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  if (!/^[零一二三四五六七八九十百千]{1,8}$/.test(text)) return undefined;
  let sum = 0;
  let pending = 0;
  for (const character of text) {
    const unit = unitValues.get(character);
    if (unit === undefined) {
      pending = digitValues.get(character) ?? 0;
      continue;
    }
    sum += (pending || 1) * unit;
    pending = 0;
  }
  return sum + pending || undefined;
}
