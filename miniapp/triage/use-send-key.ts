import { useRef } from "react";
import { newIdempotencyKey } from "../api/send";

/** The key under which a text is sent: the same until it has arrived, another for another text. */
export function useSendKey(): (text: string) => string {
  const kept = useRef({ text: "", key: "" });
  return (text) => {
    if (kept.current.text !== text || kept.current.key === "") {
      kept.current = { text, key: newIdempotencyKey() };
    }
    return kept.current.key;
  };
}
