/** Prepared answers: a text with places in it, such as "您的申请 {编号} 已经转给 {中心}。" */

export const replyPlaces = ["称呼", "编号", "中心", "最晚日期"] as const;
export type ReplyPlace = (typeof replyPlaces)[number];

const anyPlace = /\{([^{}]*)\}/g;

/**
 * The text with its places filled. A place without a value (no date runs, say) stays as it is, braces and
 * all: whoever sends it sees that something is missing.
 */
export function fillReply(text: string, values: Partial<Record<ReplyPlace, string>>): string {
  return text.replace(anyPlace, (place, name: string) =>
    isReplyPlace(name) ? (values[name] ?? place) : place,
  );
}

/** Places that still stand in a text, in its order, each once: nobody has filled them. */
export function unfilledPlaces(text: string): string[] {
  const left = [...text.matchAll(anyPlace)].filter(([, name = ""]) => isReplyPlace(name));
  return [...new Set(left.map(([place]) => place))];
}

/** What stands in braces and is none of the places, in the order of the text; a lone brace counts too. */
export function strangePlaces(text: string): string[] {
  const strange = [...text.matchAll(anyPlace)]
    .filter(([, name = ""]) => !isReplyPlace(name))
    .map(([place]) => place);
  const rest = text.replace(anyPlace, "");
  return [...strange, ...(rest.match(/[{}]/g) ?? [])];
}

function isReplyPlace(name: string): name is ReplyPlace {
  return (replyPlaces as readonly string[]).includes(name);
}
