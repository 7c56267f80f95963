import { findRound } from "../../../server/quiz/round-model";
import { signIn, type TestCaller } from "../../support/factories";
import { editorsOf } from "../../support/questions";
import { aClock } from "../../support/quiz-clock";
import { runJob } from "../../support/run-job";
import { useTestServer } from "../../support/test-server";

const clock = aClock("2027-04-22T02:00:00Z");

describe("voiding a question", () => {
  const ask = useTestServer({ now: clock.now }, { hasContent: true });
  const editors = editorsOf(ask);
  /** Takes part with one round: some of it answered right, then handed in. */
  const aPlayer = async (nickname: string, positions: readonly number[]) => {
    const caller = await signIn("visitor");
    await ask("put", "/api/quiz/board/me", caller).send({ nickname, leagueCode: "1501" });
    const { id } = (await ask("post", "/api/quiz/rounds", caller).send({})).body.data;
    const items = (await findRound(id))?.items ?? [];
    for (const position of positions) {
      const choice = [...(items[position]?.key ?? "")];
      await ask("put", `/api/quiz/rounds/${id}/answers/${position}`, caller).send({ choice });
    }
    clock.forward(60);
    await ask("post", `/api/quiz/rounds/${id}/submission`, caller).send({});
    return { caller, questionIds: items.map(({ questionId }) => questionId) };
  };
  const voidIt = async (id: string) => {
    const editor = await signIn("editor");
    await editors.act("voiding", await editors.read(id, editor), editor, { reason: "题干有歧义" });
  };
  const settle = async () => {
    for (const job of ["void-questions", "settle-ranking", "draw-up-boards"]) {
      await runJob(ask, job);
    }
  };
  const names = async () =>
    (await ask("get", "/api/quiz/board")).body.data.rows.map(
      ({ nickname }: { nickname: string }) => nickname,
    );
  const mine = async (caller: TestCaller) =>
    (await ask("get", "/api/quiz/board/me", caller)).body.data.standing;

  it("moves those who had it wrong up: their score, their place, and the board", async () => {
    const ahead = await aPlayer("先到一步", [0, 1]);
    const behind = await aPlayer("慢了一点", [0, 1]);
    await settle();
    expect(await names()).toEqual(["先到一步", "慢了一点"]);
    const onlyTheirs = behind.questionIds.find(
      (id, position) => position > 1 && !ahead.questionIds.includes(id),
    );
    await voidIt(onlyTheirs ?? "");
    await settle();
    expect(await names()).toEqual(["慢了一点", "先到一步"]);
    expect(await mine(behind.caller)).toMatchObject({ best: { score: 3 }, region: { place: 1 } });
    expect(await mine(ahead.caller)).toMatchObject({ best: { score: 2 }, region: { place: 2 } });
  });
});
