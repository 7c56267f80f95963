import { diffArrays } from "diff";
import { articleTokens } from "#shared/statutes/article-tokens";
import type { DifferencePart } from "#shared/statutes/statute-schemas";

/** Equal words this short between two changes are chance ("的", "第"), and only break up what is read. */
const shortestSame = 2;

/** What was taken out and what was put in, in the order of reading. */
export function diffArticles(from: string, to: string): DifferencePart[] {
  const changes = diffArrays(articleTokens(from), articleTokens(to));
  const parts = changes.map(({ value, added, removed }) => ({
    kind: kindOf(added, removed),
    text: value.join(""),
  }));
  return joinNeighbours(withoutIslands(joinNeighbours(parts)));
}

function kindOf(isAdded: boolean, isRemoved: boolean): DifferencePart["kind"] {
  if (isAdded) return "added";
  return isRemoved ? "removed" : "same";
}

/** A short "same" between two changes becomes part of both. */
function withoutIslands(parts: readonly DifferencePart[]): DifferencePart[] {
  return parts.flatMap((part, index): DifferencePart[] => {
    const isInside = index > 0 && index < parts.length - 1;
    const isChance = part.kind === "same" && [...part.text].length < shortestSame;
    // A mark of punctuation is a joint of the sentence, never chance.
    if (!isInside || !isChance || /[\p{P}\s]/u.test(part.text)) return [part];
    return [
      { kind: "removed", text: part.text },
      { kind: "added", text: part.text },
    ];
  });
}

/** Between two unchanged places there is one removed and one added part at most, the removed one first. */
function joinNeighbours(parts: readonly DifferencePart[]): DifferencePart[] {
  const joined: DifferencePart[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    if (removed) joined.push({ kind: "removed", text: removed });
    if (added) joined.push({ kind: "added", text: added });
    removed = "";
    added = "";
  };
  for (const { kind, text } of parts) {
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else {
      flush();
      const last = joined.at(-1);
      if (last?.kind === "same") last.text += text;
      else joined.push({ kind, text });
    }
  }
  flush();
  return joined;
}
