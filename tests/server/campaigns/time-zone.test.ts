/** @jest-environment ./tests/support/new-york-environment.ts */
import { aWeek } from "../../support/campaigns";
import { signIn } from "../../support/factories";
import { aClock } from "../../support/quiz-clock";
import { useTestServer } from "../../support/test-server";

const clock = aClock("2027-04-19T15:59:59Z");

describe("the days of a week on a server in New York", () => {
  const ask = useTestServer({ now: clock.now }, { hasContent: true });
  const campaignAt = async (moment: string) => {
    clock.set(moment);
    return (await ask("get", "/api/quiz/overview")).body.data.campaign;
  };

  it("are kept by a machine that is really there", () => {
    expect(new Date("2027-04-20T00:00:00Z").getHours()).toBe(20);
  });

  it.each([
    ["2027-04-19T15:59:59Z", { today: "2027-04-19", phase: "before", daysLeft: 1 }],
    ["2027-04-19T16:00:00Z", { today: "2027-04-20", phase: "during", dayNumber: 1 }],
    ["2027-04-20T15:59:59Z", { today: "2027-04-20", phase: "during", dayNumber: 1 }],
    ["2027-04-26T15:59:59Z", { today: "2027-04-26", phase: "during", dayNumber: 7 }],
    ["2027-04-26T16:00:00Z", { today: "2027-04-27", phase: "after" }],
  ])("turn at Shanghai's midnight: %s", async (moment, expected) => {
    expect(await campaignAt(moment)).toMatchObject(expected);
  });

  it("give new rounds at Shanghai's midnight", async () => {
    const caller = await signIn("visitor");
    const play = async () => {
      const { status, body } = await ask("post", "/api/quiz/rounds", caller).send({});
      await ask("post", `/api/quiz/rounds/${body.data?.id}/submission`, caller).send({});
      return status;
    };
    clock.set("2027-04-21T15:59:00Z");
    const before = [await play(), await play(), await play(), await play()];
    clock.set("2027-04-21T16:00:00Z");
    expect([...before, await play()]).toEqual([200, 200, 200, 409, 200]);
  });

  it("let an editor begin a week on the day it is in Shanghai, and not the day before", async () => {
    const editor = await signIn("editor");
    clock.set("2029-12-31T16:30:00Z"); // half past midnight of the new year
    const begin = async (startsOn: string) =>
      (await ask("post", "/api/campaigns", editor).send(aWeek({ startsOn, endsOn: "2030-01-05" })))
        .status;
    expect([await begin("2029-12-31"), await begin("2030-01-01")]).toEqual([400, 200]);
  });
});
