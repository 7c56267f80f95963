import type { LawQuote } from "#shared/quiz/quiz-schemas";
import { useTestServer } from "../../support/test-server";

describe.each([
  ["2026-12-31", ["trademark-law-2019"]],
  ["2027-01-01", ["trademark-law-2026"]],
])("an episode on trademarks, opened on %s", (day, laws) => {
  const now = () => new Date(`${day}T12:00:00+08:00`);
  const ask = useTestServer({ now }, { hasContent: true });

  it("quotes the law of that day alone", async () => {
    const { body } = await ask("get", "/api/episodes/first-to-file");
    const quoted = body.data.quotes.map(({ law }: LawQuote) => law);
    expect([...new Set(quoted)]).toEqual(laws);
  });
});
