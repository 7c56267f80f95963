/** Questions as Moodle GIFT. What Moodle has no field for is kept in comments, and named at the top. */
import type { Question } from "../quiz/quiz-schemas";
import { topicWords } from "../quiz/topics";
import { giftMarks, quoteSeparator } from "./gift-marks";
import { escapeGift } from "./gift-text";

/** The fractions Moodle knows, for 1 to 6 right options. */
const shares = ["100", "50", "33.33333", "25", "20", "16.66667"];

const head = [
  "// Moodle GIFT，UTF-8。Moodle 带不走的写在每题前面的 @ 行里：难度、依据、起止日期、短片；",
  "// 多选题在 Moodle 里按选项给分，选错一个得 0 分；在这里全选对才得分。",
  "",
];

export function writeGift(questions: readonly Question[]): string {
  const lines = [...head];
  let category = "";
  for (const question of questions) {
    const { name } = topicWords[question.topic];
    if (name !== category) lines.push(`$CATEGORY: 知识产权百题/${name}`, "");
    category = name;
    lines.push(...marksOf(question), ...bodyOf(question), "");
  }
  return `${lines.join("\n")}`;
}

function marksOf({ id, difficulty, basis, validFrom, validTo, episode }: Question): string[] {
  const mark = (key: string, value: string) => `// @${key} ${value}`;
  return [
    `// [id:${id}]`,
    mark(giftMarks.difficulty, String(difficulty)),
    ...basis.map(({ law, article, quote }) =>
      mark(giftMarks.basis, [law, article, escapeGift(quote)].join(quoteSeparator)),
    ),
    ...(validFrom ? [mark(giftMarks.validFrom, validFrom)] : []),
    ...(validTo ? [mark(giftMarks.validTo, validTo)] : []),
    ...(episode ? [mark(giftMarks.episode, `${episode.id} ${episode.seconds}`)] : []),
  ];
}

function bodyOf(question: Question): string[] {
  // Words that look like a format or a tag to Moodle are none: the format says so.
  const stem = `::${escapeGift(question.id)}::[plain]${escapeGift(question.stem)}`;
  const feedback = question.explanation ? [`\t####${wordsOf(question.explanation)}`] : [];
  if (question.type === "judge") {
    const isTrue = question.answer[0] === question.options[0]?.id;
    return [`${stem}{${isTrue ? "TRUE" : "FALSE"}`, ...feedback, "}"];
  }
  return [`${stem}{`, ...optionLines(question), ...feedback, "}"];
}

function optionLines({ type, options, answer }: Question): string[] {
  const share = shares[answer.length - 1] ?? "16.66667";
  return options.map(({ id, text }) => {
    const isRight = answer.includes(id);
    if (type === "single") return `\t${isRight ? "=" : "~"}${wordsOf(text)}`;
    return `\t~%${isRight ? share : "-100"}%${wordsOf(text)}`;
  });
}

/** Words that begin like a format or a weight are kept from being one. */
function wordsOf(text: string): string {
  return `${/^\s*[[%]/.test(text) ? "[plain]" : ""}${escapeGift(text)}`;
}
