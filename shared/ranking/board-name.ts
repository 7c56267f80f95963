import { nicknameBounds } from "../accounts/nickname-bounds";
import { isFitText, tidyText } from "../http/typed-text";

/**
 * Why a name may not stand on a board everybody reads; null when it may. A pupil's phone number or an
 * address to write to does not belong there, whoever typed it.
 */
export function boardNameFault(name: string): "does_not_fit" | "looks_like_contact" | null {
  const tidied = tidyText(name);
  if (!isFitText(tidied, nicknameBounds)) return "does_not_fit";
  const plain = tidied.normalize("NFKC");
  const digits = plain.match(/\d/g)?.length ?? 0;
  return digits >= 6 || /@|www|https?:|\.(com|cn|net)/i.test(plain) ? "looks_like_contact" : null;
}
