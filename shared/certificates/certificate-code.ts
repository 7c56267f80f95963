/**
 * The number of a certificate, "AN270425-7K3Q-9XWM-4T2P-H8RC-Z":
 *
 * - the day it was issued (2027-04-25);
 * - eight characters drawn at random, by which it is found: nobody can count through them;
 * - eight characters of its signature, so that a number put together by hand fits nothing;
 * - a check character (ISO 7064's hybrid scheme over 33 and 32), which catches every single mistyped one.
 *
 * The characters are Crockford's: no I, L, O or U, so that what is copied by hand from paper is read
 * right. docs/decisions/0006 says what each part proves.
 */
import type { IsoDay } from "../calendar/working-days";

export const codeCharacters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Characters of the random part, and of the part that comes from the signature: 40 bits each. */
export const serialLength = 8;
export const sealLength = 8;

const prefix = "AN";
const plainPattern =
  /^AN(\d{6})([0-9A-HJKMNP-TV-Z]{8})([0-9A-HJKMNP-TV-Z]{8})([0-9A-HJKMNP-TV-Z])$/;

export interface CodeParts {
  issuedOn: IsoDay;
  serial: string;
  seal: string;
}

/** The number as it is printed. */
export function formatCode({ issuedOn, serial, seal }: CodeParts): string {
  const day = issuedOn.replaceAll("-", "").slice(2);
  const check = checkCharacterOf(day + serial + seal);
  const groups = [serial, seal].flatMap((part) => [part.slice(0, 4), part.slice(4)]);
  return [prefix + day, ...groups, check].join("-");
}

/** What a typed or scanned number says; null when it is none of ours by its form or check character. */
export function readCode(typed: string): CodeParts | null {
  const [, day, serial, seal, check] = plainPattern.exec(plain(typed)) ?? [];
  if (!day || !serial || !seal || !check) return null;
  if (checkCharacterOf(day + serial + seal) !== check) return null;
  const issuedOn = `20${day.slice(0, 2)}-${day.slice(2, 4)}-${day.slice(4)}`;
  return { issuedOn, serial, seal };
}

/** Spaces and strokes do not count, nor does the case; O is read as 0, I and L as 1. */
function plain(typed: string): string {
  const marks = typed.toUpperCase().replace(/[\s\-‐-―－]/g, "");
  return marks.slice(0, 2) + marks.slice(2).replace(/O/g, "0").replace(/[IL]/g, "1");
}

/** ISO 7064, hybrid: as MOD 37,36, for our 32 characters. */
function checkCharacterOf(characters: string): string {
  const count = codeCharacters.length;
  let product = count;
  for (const character of characters) {
    const sum = (codeCharacters.indexOf(character) + product) % count || count;
    product = (sum * 2) % (count + 1);
  }
  return codeCharacters[(count + 1 - product) % count] ?? "";
}
