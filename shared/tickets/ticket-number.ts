/**
 * The tracking number of a request, "2026-1122-0042-7": the day it was sent, its place on that day,
 * and a check digit (ISO 7064, MOD 11,10) that catches every single wrong digit and nearly every swap.
 */
import type { IsoDay } from "../calendar/working-days";

const pattern = /^(\d{4})-(\d{4})-(\d{4,})-(\d)$/;

/** The check digit of a row of digits by ISO 7064 MOD 11,10. */
export function checkDigitOf(digits: string): number {
  let product = 10;
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10;
}

/** The number of the `serial`th request (1, 2 …) of a day. */
export function formatTicketNumber(day: IsoDay, serial: number): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const place = String(serial).padStart(4, "0");
  const check = checkDigitOf(`${year}${month}${date}${place}`);
  return `${year}-${month}${date}-${place}-${check}`;
}

/** Whether `text` is a number as this program gives them: the form and the check digit are right. */
export function isTicketNumber(text: string): boolean {
  const [, year, monthAndDate, place, check] = pattern.exec(text) ?? [];
  if (!year || !monthAndDate || !place) return false;
  return checkDigitOf(`${year}${monthAndDate}${place}`) === Number(check);
}
