/**
 * What a question has to be before it is published: the structural rules of the bank, each fault at its
 * field, in words. A pure function without schemas, so the page can say at once what the server will.
 */
import type { IsoDay } from "../calendar/working-days";
import { type LawEntry, reportId } from "../quiz/law-words";
import type { QuestionContent } from "./question-terms";

/** A field ("stem", "options.2", "basis.0") and what to do about it. */
export interface QuestionFault {
  field: string;
  words: string;
}

interface Surroundings {
  laws: ReadonlyMap<string, Pick<LawEntry, "title" | "effectiveFrom" | "effectiveTo">>;
  today: IsoDay;
}

export const publishBounds = {
  stem: { min: 12, max: 120 },
  explanation: { min: 40, max: 220 },
  option: { min: 1, max: 48 },
  quote: { min: 6, max: 160 },
} as const;

const choices = 4;

/** Everything that keeps the question from being published; nothing when it may be. */
export function questionFaults(content: QuestionContent, around: Surroundings): QuestionFault[] {
  return [
    ...stemFaults(content),
    ...optionFaults(content),
    ...answerFaults(content),
    ...explanationFaults(content),
    ...basisFaults(content, around),
    ...dateFaults(content, around),
  ];
}

function stemFaults({ stem, basis }: QuestionContent): QuestionFault[] {
  const isOnReport = basis.some(({ law }) => law === reportId);
  return faultsAt("stem", [
    [!isWithin(stem, publishBounds.stem), lengthWords("题干", publishBounds.stem)],
    [/[!！]/.test(stem), "题干不用感叹号"],
    [/根据《.*第.*条/.test(stem), "不要问“根据某法第几条”，请写一个人会遇到的事"],
    [isOnReport && !stem.includes("2021"), "依据的是 2021 年的报告，题干要写明 2021 年"],
  ]);
}

function optionFaults({ type, options }: QuestionContent): QuestionFault[] {
  const texts = options.map(({ text }) => text);
  const written = texts.filter((text) => text.trim() !== "");
  const isJudge = type === "judge";
  const whole = faultsAt("options", [
    [isJudge && texts.join() !== "对,错", "判断题的两个选项是“对”和“错”"],
    [!isJudge && options.length !== choices, "单选和多选都要四个选项"],
    ["ABCDEF".indexOf(options.map(({ id }) => id).join("")) !== 0, "选项要按 A、B、C、D 排"],
    [new Set(written).size !== written.length, "有两个选项一样"],
  ]);
  return [...whole, ...texts.flatMap((text, at) => faultsOfOption(text, at))];
}

function faultsOfOption(text: string, at: number): QuestionFault[] {
  return faultsAt(`options.${at}`, [
    [text.trim() === "", "这个选项还没写"],
    [text.length > publishBounds.option.max, `选项最多 ${publishBounds.option.max} 个字`],
    [/以上(都|全|均)|都对|都不对/.test(text), "不用“以上都对”这样的选项"],
    [/[。；;]$/.test(text), "选项末尾不用句号和分号"],
  ]);
}

function answerFaults({ type, options, answer }: QuestionContent): QuestionFault[] {
  const ids = options.map(({ id }) => id);
  const isMultiple = type === "multiple";
  const inOrder = [...answer].sort((a, b) => (a < b ? -1 : 1));
  return faultsAt("answer", [
    [answer.some((id) => !ids.includes(id)), "选作答案的选项不在了，请重新选"],
    [new Set(answer).size !== answer.length, "答案里有一个选项写了两次"],
    [!isMultiple && answer.length !== 1, "请选出一个正确选项"],
    [isMultiple && answer.length < 2, "多选题至少有两个正确选项"],
    [inOrder.join() !== answer.join(), "答案要按字母排"],
  ]);
}

function explanationFaults({ explanation }: QuestionContent): QuestionFault[] {
  return faultsAt("explanation", [
    [
      !isWithin(explanation, publishBounds.explanation),
      lengthWords("讲解", publishBounds.explanation),
    ],
    [/[!！]/.test(explanation), "讲解不用感叹号"],
    [
      /选项?\s*[A-D]|[A-D]\s*项|[A-D]、[A-D]/.test(explanation),
      "讲解里不要写选项的字母：答题时选项的顺序会打乱",
    ],
  ]);
}

function basisFaults({ basis }: QuestionContent, { laws }: Surroundings): QuestionFault[] {
  const rows = basis.flatMap(({ law, article, quote }, at) =>
    faultsAt(`basis.${at}`, [
      [!laws.has(law), "请选一部法"],
      [
        laws.has(law) && (law === reportId) !== /^H\d{1,2}$/.test(article),
        "条号不对：法写第几条的数字，2021 年报告写 H 加数字",
      ],
      [law !== reportId && !/^\d{1,4}(-\d{1,2})?$/.test(article), "请写条号，比如 42 或 219-1"],
      [!isWithin(quote, publishBounds.quote), lengthWords("引文", publishBounds.quote)],
    ]),
  );
  return basis.length > 0 ? rows : [{ field: "basis", words: "至少写一条依据" }];
}

/** A question may be asked only while every law it rests on is in force. */
function dateFaults(content: QuestionContent, { laws, today }: Surroundings): QuestionFault[] {
  const { basis, validFrom, validTo } = content;
  const own = faultsAt("validTo", [
    [Boolean(validFrom && validTo && validFrom > validTo), "结束的一天比开始的一天还早"],
  ]);
  const ofLaws = basis.flatMap(({ law }) => {
    const entry = laws.get(law);
    if (!entry) return [];
    const { title, effectiveFrom, effectiveTo } = entry;
    const isTooEarly = effectiveFrom !== null && effectiveFrom > (validFrom ?? today);
    const isTooLate = effectiveTo !== null && (validTo ?? "9999-12-31") > effectiveTo;
    return [
      ...faultsAt("validFrom", [
        [isTooEarly, `《${title}》这一版 ${effectiveFrom} 起施行，题目不能比它早开始`],
      ]),
      ...faultsAt("validTo", [
        [isTooLate, `《${title}》这一版到 ${effectiveTo} 为止，题目要在那天或之前结束`],
      ]),
    ];
  });
  return [...own, ...ofLaws];
}

function faultsAt(field: string, checks: readonly [boolean, string][]): QuestionFault[] {
  return checks.filter(([isFaulty]) => isFaulty).map(([, words]) => ({ field, words }));
}

function isWithin(text: string, { min, max }: { min: number; max: number }): boolean {
  return min <= text.length && text.length <= max;
}

function lengthWords(what: string, { min, max }: { min: number; max: number }): string {
  return `${what}要 ${min} 到 ${max} 个字`;
}
