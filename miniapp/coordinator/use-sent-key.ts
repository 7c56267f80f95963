import { useRef } from "react";
import { newIdempotencyKey } from "../api/send";

/** The key under which something is sent: the same while it is the same, another for something else. */
export function useSentKey(): (sent: unknown) => string {
  const kept = useRef({ sent: "", key: "" });
  return (sent) => {
    const text = JSON.stringify(sent);
    if (kept.current.sent !== text || kept.current.key === "") {
      kept.current = { sent: text, key: newIdempotencyKey() };
    }
    return kept.current.key;
  };
}
