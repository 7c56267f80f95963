/**
 * The unified social credit code of a firm or organisation (统一社会信用代码, GB 32100-2015): 18
 * characters, the last a check character by MOD 31. Pure functions, without schemas: a page may take
 * them alone.
 */

/** The standard's alphabet, in the order of its values: without I, O, S, V and Z. */
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const pattern = new RegExp(`^[${alphabet}]{2}\\d{6}[${alphabet}]{10}$`);
const modulus = alphabet.length;

/** As it is kept: capitals, without spaces and hyphens; full-width characters become plain ones. */
export function tidyCreditCode(text: string): string {
  return text.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
}

/** Whether `code`, tidied, has the form and the check character of GB 32100-2015. */
export function isCreditCode(code: string): boolean {
  return pattern.test(code) && creditCheckOf(code.slice(0, -1)) === code.at(-1);
}

/** The check character of the first 17: each value times 3^place, summed up, MOD 31, to make 31. */
export function creditCheckOf(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of body) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % modulus;
  }
  return alphabet.charAt((modulus - (sum % modulus)) % modulus);
}
