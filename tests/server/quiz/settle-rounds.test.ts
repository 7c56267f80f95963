/** What the ranking is told of rounds, and when. */
import {
  finishRounds,
  listScoredRounds,
  listUnsettledRounds,
  settleRounds,
} from "../../../server/quiz/round-model";
import { useDatabase } from "../../support/database";
import { aStoredRound, scoreAnew } from "../../support/rounds";

const accountId = "a".repeat(24);
const unsettledIds = async () => (await listUnsettledRounds(100)).map(({ _id }) => _id);

describe("rounds the ranking has not taken note of", () => {
  useDatabase();

  it("lists a round from the moment it is handed in until it is settled", async () => {
    const { _id } = await aStoredRound(accountId, { status: "open", isSettled: null, scorings: 0 });
    expect(await unsettledIds()).toEqual([]);
    await finishRounds([{ roundId: _id, accountId, arrivedAt: new Date("2027-04-20T02:01:00Z") }]);
    expect(await unsettledIds()).toEqual([_id]);
    await settleRounds(await listUnsettledRounds(100));
    expect(await unsettledIds()).toEqual([]);
  });

  it("lists a round again when it is scored anew", async () => {
    const { _id } = await aStoredRound(accountId);
    await settleRounds(await listUnsettledRounds(100));
    await scoreAnew(_id, 4);
    expect(await unsettledIds()).toEqual([_id]);
  });

  it("does not settle a round that is scored anew after it was listed, even to the same score", async () => {
    await settleRounds(await listUnsettledRounds(100));
    const { _id } = await aStoredRound(accountId, { score: 7 });
    const listed = await listUnsettledRounds(100);
    await scoreAnew(_id, 6);
    await scoreAnew(_id, 7);
    await settleRounds(listed);
    expect(await unsettledIds()).toEqual([_id]);
  });

  it("gives the finished rounds of a week, with what was answered", async () => {
    const other = "b".repeat(24);
    await aStoredRound(other, { day: "2027-04-19" });
    await aStoredRound(other, { day: "2027-04-27" });
    const choices = [...Array(7).fill("A"), null, null, null];
    const inside = await aStoredRound(other, { day: "2027-04-26", score: 7, choices });
    const found = await listScoredRounds([other], "2027-04-20", "2027-04-26");
    expect(found).toEqual([
      expect.objectContaining({ _id: inside._id, score: 7, answered: 7, questionCount: 10 }),
    ]);
  });
});
