import { aClock } from "../../support/quiz-clock";
import { useTestServer } from "../../support/test-server";

const clock = aClock("2026-11-25T02:00:00Z");

describe("GET /api/quiz/matter-law", () => {
  const ask = useTestServer({ now: clock.now }, { hasContent: true });

  it("explains the law of the rights asked, with the articles, to anybody", async () => {
    const answer = await ask("get", "/api/quiz/matter-law?rights=copyright,trademark&isOnline=yes");
    expect(answer.status).toBe(200);
    expect(answer.body.data.items).toHaveLength(3);
    for (const { explanation, quotes } of answer.body.data.items) {
      expect(explanation.length).toBeGreaterThan(10);
      expect(quotes[0]).toMatchObject({ articleWords: expect.any(String) });
    }
  });

  it("gives neither questions nor answers away", async () => {
    const answer = await ask("get", "/api/quiz/matter-law?rights=patent");
    const [item] = answer.body.data.items;
    expect(new Set(Object.keys(item))).toEqual(new Set(["explanation", "quotes"]));
  });

  it("quotes the law of the day", async () => {
    const read = async () =>
      JSON.stringify((await ask("get", "/api/quiz/matter-law?rights=trademark")).body);
    const before = await read();
    clock.set("2027-01-05T02:00:00Z");
    expect(await read()).not.toBe(before);
    expect(before).not.toContain("2026年修订");
  });

  it.each([
    "",
    "rights=",
    "rights=nothing",
    "rights=patent,patent,patent,patent",
    "rights=patent&isOnline=1",
  ])("refuses “%s”", async (query) => {
    const answer = await ask("get", `/api/quiz/matter-law?${query}`);
    expect(answer.status).toBe(400);
  });
});
