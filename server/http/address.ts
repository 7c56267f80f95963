import { isIPv4 } from "node:net";

/**
 * Whose address a call is counted under. With N trusted proxies the Nth entry of X-Forwarded-For from
 * the right was written by our own outermost proxy; everything left of it anybody may have written.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trustedProxyCount: number,
): string {
  const own = plainAddress(socketAddress ?? "");
  if (trustedProxyCount === 0 || !forwardedFor) return own;
  const named = forwardedFor.split(",").map((entry) => entry.trim());
  return plainAddress(named.at(-Math.min(trustedProxyCount, named.length)) ?? own);
}

/** IPv4 as it is; of IPv6 the first 64 bits, since one household has that many addresses. */
function plainAddress(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1] ?? address;
  if (isIPv4(mapped) || !mapped.includes(":")) return mapped.slice(0, 45);
  const [head = "", tail] = mapped.slice(0, 45).split("::");
  const groups = head.split(":").filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - groups.length - tail.split(":").filter(Boolean).length;
  const all = [
    ...groups,
    ...Array<string>(Math.max(0, zeros)).fill("0"),
    ...(tail ?? "").split(":"),
  ];
  return `${all.slice(0, 4).join(":")}::/64`;
}

export function isLoopback(socketAddress: string | undefined): boolean {
  const plain = (socketAddress ?? "").replace(/^::ffff:/i, "");
  return plain === "::1" || plain.startsWith("127.");
}
