import { checkDigitOf, formatTicketNumber, isTicketNumber } from "#shared/tickets/ticket-number";

describe("the tracking number", () => {
  it.each([
    // The standard's own example: 0794 has the check digit 5.
    ["0794", 5],
    ["202611220042", 7],
    ["202611220001", 5],
  ])("gives %s the check digit %i", (digits, check) => {
    expect(checkDigitOf(digits)).toBe(check);
  });

  it("is the day, the place on that day and the check digit", () => {
    expect(formatTicketNumber("2026-11-22", 42)).toMatch(/^2026-1122-0042-\d$/);
    expect(isTicketNumber(formatTicketNumber("2026-11-22", 42))).toBe(true);
  });

  it("grows beyond four places on a busy day", () => {
    const number = formatTicketNumber("2027-04-26", 12_345);
    expect(number).toMatch(/^2027-0426-12345-\d$/);
    expect(isTicketNumber(number)).toBe(true);
  });

  it("catches every single wrong digit", () => {
    const number = formatTicketNumber("2026-11-22", 42);
    const wrong = [...number].flatMap((digit, at) =>
      /\d/.test(digit)
        ? [..."0123456789"]
            .filter((other) => other !== digit)
            .map((other) => number.slice(0, at) + other + number.slice(at + 1))
        : [],
    );
    expect(wrong).toHaveLength(13 * 9);
    expect(wrong.filter(isTicketNumber)).toEqual([]);
  });

  it.each(["", "2026-1122-0042", "20261122-0042-7", "2026-1122-42-7", "x2026-1122-0042-6", "$ne"])(
    "does not know %j",
    (text) => {
      expect(isTicketNumber(text)).toBe(false);
    },
  );
});
