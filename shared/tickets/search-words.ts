/**
 * How requests are found by words although what people typed is sealed: a text is cut into short
 * pieces, and the server stores a keyed hash of each (docs/decisions/0010). A text that contains the
 * searched words contains all of their pieces; the other way round it has to be looked at.
 */

/** Words of one search that count; a person types one or two. */
const mostTerms = 5;
const shortestTerm = 2;
/** Enough to leave hardly anything to look at; a database weighs every one it is given. */
const mostPieces = 12;

/** A text without what people write differently: width, case, spaces, punctuation. */
export function plainWords(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, "");
}

/** The words of a search, each of which has to be found. */
export function searchTermsOf(search: string): string[] {
  return search.split(/\s+/).map(plainWords).filter(Boolean).slice(0, mostTerms);
}

/** Whether there is enough to look for: at least one word of two characters. */
export function isSearchable(search: string): boolean {
  return searchTermsOf(search).some(isLongEnough);
}

/** Whether every word of a search stands in one of the texts. */
export function hasAllTerms(texts: readonly string[], terms: readonly string[]): boolean {
  const plain = texts.map(plainWords);
  return terms.every((term) => plain.some((text) => text.includes(term)));
}

/** The pieces of a text under which it is stored: every two characters, and every three of a number or Latin word. */
export function piecesOf(text: string): string[] {
  const letters = [...plainWords(text)];
  return unique(letters.flatMap((_, at) => [pairAt(letters, at), latinTripleAt(letters, at)]));
}

/** The pieces to look for: the rarest that cover the words, as many as are worth it. Empty when nothing is searchable. */
export function piecesToFind(terms: readonly string[]): string[] {
  const pieces = terms.filter(isLongEnough).flatMap((term) => coveringPieces([...term]));
  return unique(pieces).slice(0, mostPieces);
}

function coveringPieces(letters: readonly string[]): (string | null)[] {
  return letters.map((_, at) => {
    const isInTriple = at > 0 && latinTripleAt(letters, at - 1) !== null;
    return latinTripleAt(letters, at) ?? (isInTriple ? null : pairAt(letters, at));
  });
}

function pairAt(letters: readonly string[], at: number): string | null {
  const [first, second] = letters.slice(at, at + 2);
  return first && second ? first + second : null;
}

function latinTripleAt(letters: readonly string[], at: number): string | null {
  const three = letters.slice(at, at + 3).join("");
  return /^[a-z0-9]{3}$/.test(three) ? three : null;
}

function isLongEnough(term: string): boolean {
  return [...term].length >= shortestTerm;
}

function unique(pieces: readonly (string | null)[]): string[] {
  return [...new Set(pieces.filter((piece) => piece !== null))];
}
