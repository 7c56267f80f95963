/** Argon2id by a native package, loaded when the first password comes: a start need not wait for it. */
import type { Algorithm } from "@node-rs/argon2";

// OWASP's second choice of parameters: 19 MiB, two passes; some 30 ms on a small machine.
const settings = {
  algorithm: 2 as Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

export async function hashPassword(password: string): Promise<string> {
  const { hash } = await import("@node-rs/argon2");
  return hash(password.normalize("NFC"), settings);
}

let nobodysHash: Promise<string> | undefined;

/**
 * Whether the password is that of the hash. With no hash (nobody has this name) the same work is done,
 * so that the time of an answer does not tell which names there are.
 */
export async function isPassword(
  password: string,
  hashed: string | null | undefined,
): Promise<boolean> {
  nobodysHash ??= hashPassword("nobody has this password");
  const { verify } = await import("@node-rs/argon2");
  const isRight = await verify(hashed ?? (await nobodysHash), password.normalize("NFC"));
  return isRight && typeof hashed === "string";
}
