/**
 * Moodle's GIFT, as Moodle's own filter reads and writes it: a backslash takes their meaning from
 * ~ = # { } : and stands for itself when doubled; "\n" is a line feed.
 */

/** A text that holds no sign with a meaning. */
export function escapeGift(text: string): string {
  return text
    .replace(/\\/g, "\\\\")
    .replace(/[~=#{}:]/g, "\\$&")
    .replace(/\r\n?|\n/g, "\\n");
}

/** The text as it is meant. A backslash before anything else is one. */
export function unescapeGift(text: string): string {
  return text.replace(/\\([\\~=#{}:n])/g, (_, sign: string) => (sign === "n" ? "\n" : sign));
}

/** Where `sign` stands for the first time with its meaning, from `from` on; -1 where it never does. */
export function indexOfSign(text: string, sign: string, from = 0): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text.startsWith(sign, at)) return at;
  }
  return -1;
}

/** Cuts at every sign of `signs` that has its meaning; each piece but the first begins with its sign. */
export function cutAtSigns(text: string, signs: string): string[] {
  const pieces: string[] = [];
  let begin = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (at > begin && signs.includes(text[at] ?? "")) {
      pieces.push(text.slice(begin, at));
      begin = at;
    }
  }
  return [...pieces, text.slice(begin)];
}

const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** The words of a piece of HTML: what Moodle exports when a question was typed in a browser. */
export function plainOfHtml(html: string): string {
  return html
    .replace(/<(br|\/p|\/div|\/li)\b[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => entityText(name) ?? whole)
    .trim();
}

function entityText(name: string): string | undefined {
  if (!name.startsWith("#")) return entities[name.toLowerCase()];
  const isHex = name[1]?.toLowerCase() === "x";
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
