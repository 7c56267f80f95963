/**
 * 5,000 questions as a file to import, each with words of its own; bundled and run by config/bench.mjs.
 */
import { writeFileSync } from "node:fs";
import { topics } from "../../shared/quiz/topics";

const count = 5_000;
const words = [
  "商标",
  "专利",
  "短诗",
  "招牌",
  "图纸",
  "种子",
  "配方",
  "网店",
  "包装",
  "产地",
  "域名",
  "唱片",
];

const questions = Array.from({ length: count }, (_, index) => {
  const at = (step: number) => words[Math.floor(index / step) % words.length] ?? "";
  const subject = `${at(1)}${index}${at(12)}与${at(144)}${(index * 7919) % 10_007}`;
  return {
    id: `bench-${index}-one`,
    type: "single",
    topic: topics[index % topics.length],
    stem: `${subject}：隔壁的人没打招呼就拿去用了，${at(5)}的主人可以怎么做？`,
    options: ["写信说明", "请求停止使用", "什么也不做", "直接拿回来"].map((text, option) => ({
      id: "ABCD"[option],
      text,
    })),
    answer: ["B"],
    explanation: `${subject}是主人自己做出来的，别人要用须先得到同意；没有同意就用了，主人可以要求他停下来，也可以请人帮忙。`,
    difficulty: ((index % 3) + 1) as 1 | 2 | 3,
    basis: [
      {
        law: "copyright-law-2020",
        article: "53",
        quote: "未经著作权人许可，复制、发行、表演、放映",
      },
    ],
  };
});
// In one piece: a pipe would take 64 KiB at a time.
writeFileSync(1, JSON.stringify(questions));
