/** Two nodes of the program on one database. */
import { createOpenRounds } from "../../../server/quiz/open-rounds";
import { createQuestionBank } from "../../../server/quiz/question-bank";
import { eraseRounds, findRound, insertRounds } from "../../../server/quiz/round-model";
import { drawRound } from "../../../shared/quiz/round-draw";
import { useDatabase } from "../../support/database";
import { shippedQuestions } from "../../support/shipped-questions";

const startedAt = new Date("2027-03-01T02:00:00Z");
const accountId = "a".repeat(24);
const roundId = "b".repeat(24);
const submission = { roundId, accountId, arrivedAt: new Date("2027-03-01T02:01:00Z") };

describe("rounds that two nodes write to", () => {
  useDatabase();
  const node = () => {
    const read = async () =>
      shippedQuestions.map((each) => ({ ...each, status: "published" as const }));
    return createOpenRounds(createQuestionBank({ read, refreshMs: 60_000, nowMs: () => 0 }));
  };
  const items = drawRound(shippedQuestions, 10, (limit) => limit - 1);
  const insert = () =>
    insertRounds([
      {
        _id: roundId,
        accountId,
        day: "2027-03-01",
        number: 1,
        status: "open",
        items,
        choices: items.map(() => null),
        startedAt,
        deadlineAt: new Date("2027-03-01T02:05:00Z"),
        finishedAt: null,
        durationMs: null,
        score: null,
        previousScore: null,
        isSettled: null,
        scorings: 0,
        graceMs: 3_000,
      },
    ]);
  beforeEach(insert);
  afterEach(() => eraseRounds(accountId));

  it("refuses on one node what comes after the handing-in on the other", async () => {
    const [here, there] = [node(), node()];
    await here.find(roundId);
    await there.submit(submission);
    expect(await here.answer({ roundId, position: 0, choice: "A" })).toBe(false);
    expect((await findRound(roundId))?.choices).toEqual(items.map(() => null));
  });

  it("says again that an answer is kept when it comes twice, once before the end and once after", async () => {
    const [here, there] = [node(), node()];
    await here.answer({ roundId, position: 0, choice: "A" });
    await there.submit(submission);
    expect(await here.answer({ roundId, position: 0, choice: "A" })).toBe(true);
    expect(await here.answer({ roundId, position: 0, choice: "B" })).toBe(false);
  });

  it("counts exactly the answers that were acknowledged, whatever comes between", async () => {
    const [here, there] = [node(), node()];
    const answers = items.map(({ key }, position) =>
      (position % 2 === 0 ? here : there).answer({ roundId, position, choice: key }),
    );
    const finished = await there.submit(submission);
    const kept = (await Promise.all(answers)).filter(Boolean);
    expect(finished?.score).toBe(kept.length);
    expect((await findRound(roundId))?.score).toBe(kept.length);
  });

  it("keeps the last of several answers to one place", async () => {
    const here = node();
    await Promise.all(
      ["A", "B", "C"].map((choice) => here.answer({ roundId, position: 3, choice })),
    );
    expect((await findRound(roundId))?.choices[3]).toBe("C");
  });

  it("took no time at least, when the clock it is handed in by is behind the one it began by", async () => {
    const arrivedAt = new Date(startedAt.getTime() - 5_000);
    const finished = await node().submit({ ...submission, arrivedAt });
    expect(finished).toMatchObject({ status: "finished", durationMs: 0, finishedAt: startedAt });
  });

  it("refuses an answer to a round that was erased", async () => {
    await eraseRounds(accountId);
    expect(await node().answer({ roundId, position: 0, choice: "A" })).toBe(false);
  });

  it("gives nobody a round of somebody else", async () => {
    expect(await node().submit({ ...submission, accountId: "c".repeat(24) })).toBeNull();
    expect((await findRound(roundId))?.status).toBe("open");
  });
});
