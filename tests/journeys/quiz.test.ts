import type { Page } from "playwright-core";
import { seen, seenText, tap, untilSeen, useJourneys } from "../support/journey";
import { choiceOf, questionWith } from "../support/question-key";

describe("the quiz in a browser", () => {
  const { someone, open } = useJourneys();

  it("judges each answer of the hundred at once, with its reason and the words of the law", async () => {
    const visitor = await someone();
    const { page, faults } = await open(visitor, "/home/home-page");
    await tap(page, "#continue");
    const asked = [];
    for (const rightly of [true, false, true]) {
      asked.push(await answer(page, { rightly }));
      await tap(page, "#next-question");
      // The next one stands there when this one has gone.
      await page.getByText(asked.at(-1) ?? "", { exact: true }).waitFor({ state: "hidden" });
    }
    await page.close();

    // Days later: a new page, and what the browser has stored.
    const later = await open(visitor, "/home/home-page");
    await untilSeen(later.page, "上次停在第 4 题，答案都给您留着。");
    await tap(later.page, "#continue");
    expect(asked).not.toContain(await answer(later.page, { rightly: true }));
    // Back to the second: as it was judged.
    await tap(later.page, "#previous-question");
    await untilSeen(later.page, asked[2] ?? "");
    await tap(later.page, "#previous-question");
    await untilSeen(later.page, "差一点，记住这句就行");
    await untilSeen(later.page, asked[1] ?? "");
    const map = await open(visitor, "/home/quiz-tab-page");
    expect(await seenText(map.page, "#answered-count")).toBe("4");
    expect([...faults, ...later.faults, ...map.faults]).toEqual([]);
    await visitor.close();
  });

  it("plays a timed round to its score, and shows every question again", async () => {
    const visitor = await someone();
    const { page, faults } = await open(visitor, "/home/quiz-tab-page");
    await tap(page, "#to-round");
    await tap(page, "#start-round");
    const stems = [];
    for (let number = 1; number <= 20; number += 1) {
      stems.push(await chooseInRound(page, { number, rightly: number !== 4 && number !== 9 }));
      if (number < 20) await tap(page, "#next-question");
    }
    expect(new Set(stems).size).toBe(20);

    // Left in the middle and found again: the clock ran on, the answers stand.
    await page.reload();
    await untilSeen(page, "20 / 20 已答");
    await tap(page, "#number-20");
    await tap(page, "#hand-in");
    await untilSeen(page, "每一题都答了。交卷以后不能再改。");
    await tap(page, ".taro-model__confirm");
    await seen(page, "#score").waitFor();
    expect(await seenText(page, "#score")).toMatch(/^18\s*\/ 20 题$/);

    // The first wrong one is open; any other can be.
    expect(await seenText(page, "#answer-card")).toContain(stems[3]);
    await tap(page, "#answer-20");
    const card = await seenText(page, "#answer-card");
    const last = questionWith(stems[19] ?? "");
    for (const words of [last.stem, last.explanation]) expect(card).toContain(words);
    await tap(page, "#to-review");
    await untilSeen(page, stems[3] ?? "");
    expect(faults).toEqual([]);
    await visitor.close();
  });
});

interface Answering {
  rightly: boolean;
}

/** Answers the question in front, and sees what it is told. Says which it was. */
async function answer(page: Page, { rightly }: Answering): Promise<string> {
  const question = questionWith(await seenText(page, ".stem"));
  await choose(page, choiceOf(question, rightly));
  await tap(page, "#submit-answer");
  await untilSeen(page, rightly ? "答对了，记住这句就行" : "差一点，记住这句就行");
  await untilSeen(page, question.explanation);
  for (const { quote } of question.basis) await untilSeen(page, quote);
  return question.stem;
}

async function choose(page: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    const option = page.locator("[id^='option-']").filter({ visible: true });
    await option.filter({ has: page.getByText(text, { exact: true }) }).click();
  }
}

async function chooseInRound(
  page: Page,
  { number, rightly }: Answering & { number: number },
): Promise<string> {
  await untilSeen(page, new RegExp(`^第 ${number} 题$`));
  const question = questionWith(await seenText(page, ".stem"));
  await choose(page, choiceOf(question, rightly));
  await untilSeen(page, "已保存");
  return question.stem;
}
