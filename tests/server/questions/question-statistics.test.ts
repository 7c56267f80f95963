import { signIn } from "../../support/factories";
import { aClock } from "../../support/quiz-clock";
import { aStoredRound } from "../../support/rounds";
import { runJob } from "../../support/run-job";
import { shippedQuestions } from "../../support/shipped-questions";
import { useTestServer } from "../../support/test-server";

const clock = aClock("2027-03-01T02:00:00Z");
/** Its right option, as it is written, is C. */
const asked =
  shippedQuestions.find(({ type, answer }) => type === "single" && answer[0] === "C")?.id ?? "";
const several = shippedQuestions.find(({ type }) => type === "multiple")?.id ?? "";

/** A finished round of two questions; the first one's options are shown in reverse. */
async function aRound(accountId: string, choices: [string | null, string | null]) {
  await aStoredRound(accountId, {
    items: [
      { questionId: asked, order: "DCBA", key: "B" },
      { questionId: several, order: "ABCD", key: "ACD" },
    ],
    choices,
  });
}

describe("the statistics of questions", () => {
  const ask = useTestServer({ now: clock.now }, { hasContent: true });
  const count = () => runJob(ask, "count-question-statistics");
  const read = async () => {
    const path = `/api/quiz/questions/${asked}/statistics`;
    return (await ask("get", path, await signIn("editor"))).body.data.statistics;
  };

  it("are nothing before the first count", async () => {
    expect(await read()).toBeNull();
  });

  it("count every finished round once, in the letters of the question as it is written", async () => {
    const { accountId } = await signIn("visitor");
    await aRound(accountId, ["B", "ACD"]);
    await aRound(accountId, ["B", "ACD"]);
    await aRound(accountId, ["A", "A"]);
    await aRound(accountId, [null, "ACD"]);
    await count();
    await count();
    expect(await read()).toMatchObject({
      attempts: 4,
      facility: 50,
      // Shown as A stands the D of the question as written; as B its C.
      taken: { C: 2, D: 1 },
      untouched: 1,
      guess: 25,
      countedAt: "2027-03-01T02:00:00.000Z",
    });
    const { discrimination } = await read();
    expect(discrimination).toBeCloseTo(57.735, 3);
  });

  it("list the doubtful ones, in the bank too", async () => {
    const { accountId } = await signIn("visitor");
    for (let made = 0; made < 40; made += 1) await aRound(accountId, ["A", "ACD"]);
    await count();
    const editor = await signIn("editor");
    const list = await ask("get", "/api/quiz/questions/statistics?only=suspect", editor);
    const found = list.body.data.items.find(
      ({ questionId }: { questionId: string }) => questionId === asked,
    );
    expect(found.suspicions).toEqual(expect.arrayContaining(["too_hard", "wrong_option_wins"]));
    const bank = await ask("get", "/api/quiz/questions?only=suspect", editor);
    expect(bank.body.data.items.map(({ id }: { id: string }) => id)).toContain(asked);
  });

  it("are for editors alone", async () => {
    const path = "/api/quiz/questions/statistics";
    expect((await ask("get", path, await signIn("visitor"))).status).toBe(403);
  });

  it("refuse a list of another kind", async () => {
    const path = "/api/quiz/questions/statistics?only=nice";
    const { body } = await ask("get", path, await signIn("editor"));
    expect(body.error.details.issues).toEqual([{ field: "only", code: "invalid_value" }]);
  });

  it("know no question there is not", async () => {
    const path = "/api/quiz/questions/no-such-question/statistics";
    expect((await ask("get", path, await signIn("editor"))).status).toBe(404);
  });
});
