/** The structural rules of the shipped questions. Their quotes are checked by `npm run verify:statutes`. */
import { addDays } from "../../../shared/calendar/working-days";
import { alikeIds } from "../../../shared/questions/question-likeness";
import { questionFaults } from "../../../shared/questions/question-rules";
import { reportId } from "../../../shared/quiz/law-words";
import { familyOf, isValidOn } from "../../../shared/quiz/question-dates";
import type { Question } from "../../../shared/quiz/quiz-schemas";
import { figuresOf } from "../../support/figures";
import { byText, countBy, shippedLaws, shippedQuestions } from "../../support/shipped-questions";

const single = shippedQuestions.filter(({ type }) => type === "single");
const judged = shippedQuestions.filter(({ type }) => type === "judge");
const idsWhere = (isFaulty: (each: Question) => boolean) =>
  shippedQuestions.filter(isFaulty).map(({ id }) => id);
const isWithin = (length: number, least: number, most: number) => least <= length && length <= most;

describe("each question of the bank", () => {
  it.each<[string, (each: Question) => boolean]>([
    ["has a stem of 12 to 120 characters", ({ stem }) => !isWithin(stem.length, 12, 120)],
    [
      "has an explanation of 40 to 220 characters",
      ({ explanation }) => !isWithin(explanation.length, 40, 220),
    ],
    [
      "has options of at most 48 characters",
      ({ options }) => options.some((o) => o.text.length > 48),
    ],
    [
      "has four options, or 对 and 错",
      ({ type, options }) =>
        options.map(({ text }) => text).join() !== "对,错" &&
        (type === "judge" || options.length !== 4),
    ],
    [
      "letters its options in order",
      ({ options }) => !"ABCD".startsWith(options.map(({ id }) => id).join("")),
    ],
    [
      "has no two equal options",
      ({ options }) => new Set(options.map(({ text }) => text)).size !== options.length,
    ],
    ["names its answer in order", ({ answer }) => answer.toSorted(byText).join() !== answer.join()],
    [
      "offers no 'all of the above'",
      ({ options }) => options.some(({ text }) => /以上(都|全|均)|都对|都不对/.test(text)),
    ],
    [
      "ends no option with a stop",
      ({ options }) => options.some(({ text }) => /[。；;]$/.test(text)),
    ],
    [
      "names no option letter in its explanation, for options are shuffled",
      ({ explanation }) => /选项?\s*[A-D]|[A-D]\s*项|[A-D]、[A-D]/.test(explanation),
    ],
    ["does not shout", ({ stem, explanation }) => /[!！]/.test(stem + explanation)],
    ["does not ask 'according to article …'", ({ stem }) => /根据《.*第.*条/.test(stem)],
    ["quotes at most 160 characters", ({ basis }) => basis.some(({ quote }) => quote.length > 160)],
    [
      "names the report and its year where it rests on it",
      ({ basis, stem }) =>
        basis.some(({ law }) => law === reportId) &&
        !stem.includes("内蒙古自治区知识产权局 2021 年的工作报道"),
    ],
    [
      "quotes the words that carry the figures of its right options",
      ({ options, answer, basis }) => {
        const right = options.filter(({ id }) => answer.includes(id)).map(({ text }) => text);
        const quoted = figuresOf(basis.map(({ quote }) => quote).join("；"));
        // The day on which a term ends is reckoned: no statute says 2075.
        const stated = figuresOf(right.join("；").replace(/\d{4} 年/g, ""));
        return stated.some((figure) => !quoted.includes(figure));
      },
    ],
    [
      "tells no number in its id, which players receive with the stem",
      ({ id }) =>
        /\d|(^|-)(one|two|three|four|five|six|seven|eight|nine|ten|fifteen|half)(-|$)/.test(
          familyOf(id),
        ),
    ],
    [
      "has no option among several right ones that stands out by its length",
      ({ type, options }) => {
        const [least = 0, second = 0, third = 0, most = 0] = options
          .map(({ text }) => text.length)
          .toSorted((a, b) => a - b);
        return type === "multiple" && (standsOut(most, third) || standsOut(second, least));
      },
    ],
    [
      "rests on an H-number exactly where it rests on the report",
      ({ basis }) => basis.some(({ law, article }) => (law === reportId) !== /^H\d$/.test(article)),
    ],
  ])("%s", (_, isFaulty) => {
    expect(idsWhere(isFaulty)).toEqual([]);
  });

  it("is valid only while its laws are in force", () => {
    const outside = idsWhere(({ basis, validFrom, validTo }) =>
      basis.some(({ law }) => {
        const { effectiveFrom = null, effectiveTo = null } = shippedLaws.get(law) ?? {};
        const isTooEarly = (effectiveFrom ?? "") > (validFrom ?? "2026-11-22");
        return isTooEarly || (effectiveTo !== null && (validTo ?? "9999-12-31") > effectiveTo);
      }),
    );
    expect(outside).toEqual([]);
  });
});

describe("the bank as a whole", () => {
  it("has no question that an editor might not publish", () => {
    const around = { laws: shippedLaws, today: "2026-11-22" };
    const faulty = shippedQuestions.flatMap((each) =>
      questionFaults(each, around).map(({ field, words }) => `${each.id}, ${field}: ${words}`),
    );
    expect(faulty).toEqual([]);
  });

  it.each(["2026-11-22", "2026-12-31", "2027-01-01", "2027-04-20", "2027-12-31"])(
    "has at least 130 valid questions on %s",
    (day) => {
      const valid = shippedQuestions.filter((each) => isValidOn(each, day));
      expect(valid.length).toBeGreaterThanOrEqual(130);
    },
  );

  it("spreads the right answer evenly over the four places", () => {
    const counts = countBy(single, ({ answer: [right = ""] }) => right);
    const shares = [..."ABCD"].map((letter) => (counts[letter] ?? 0) / single.length);
    expect(shares.filter((share) => share < 0.14 || share > 0.38)).toEqual([]);
  });

  it("makes the right option strictly the longest in at most one of ten", () => {
    const isLongest = ({ options, answer: [right] }: Question) => {
      const others = options.filter(({ id }) => id !== right).map(({ text }) => text.length);
      const mine = options.find(({ id }) => id === right)?.text.length ?? 0;
      return mine > Math.max(...others);
    };
    expect(single.filter(isLongest).length / single.length).toBeLessThanOrEqual(0.1);
  });

  it("has about as many true statements as false ones", () => {
    const trueOnes = judged.filter(({ answer: [right] }) => right === "A").length;
    expect(Math.abs(trueOnes / judged.length - 0.5)).toBeLessThanOrEqual(0.1);
  });

  it("has every question of a law that changes under both versions", () => {
    const { effectiveTo } = shippedLaws.get("trademark-law-2019") ?? {};
    const ending = shippedQuestions.filter(({ validTo }) => validTo === effectiveTo);
    const beginning = shippedQuestions.filter(({ validFrom }) => validFrom === "2027-01-01");
    const families = (questions: readonly Question[]) => questions.map(({ id }) => familyOf(id));
    expect(families(beginning).toSorted(byText)).toEqual(families(ending).toSorted(byText));
    expect(ending.length).toBeGreaterThan(10);
    expect(addDays(effectiveTo ?? "", 1)).toBe(
      shippedLaws.get("trademark-law-2026")?.effectiveFrom,
    );
  });

  it("asks nothing twice: no two stems that can meet share most of their pairs of characters", () => {
    const alike = shippedQuestions.flatMap((each) =>
      alikeIds(each, shippedQuestions).map((id) => `${each.id} ~ ${id}`),
    );
    expect(alike).toEqual([]);
  });
});

/** Half as long again as the next one, and by four characters: a player sees it without reading. */
function standsOut(longer: number, shorter: number): boolean {
  return longer > shorter * 1.5 && longer - shorter >= 4;
}
