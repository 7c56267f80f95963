import type { Response } from "supertest";
import type { OpenRoundView } from "#shared/quiz/quiz-schemas";
import { findRound } from "../../../server/quiz/round-model";
import { signIn, type TestCaller } from "../../support/factories";
import { aClock } from "../../support/quiz-clock";
import { shippedQuestions } from "../../support/shipped-questions";
import { useTestServer } from "../../support/test-server";

const clock = aClock("2027-03-01T02:00:00Z");

/** What goes over the wire while a round is open, read as a cheat would read it. */
describe("an open round on the wire", () => {
  const ask = useTestServer({ now: clock.now }, { hasContent: true });
  const create = (caller: TestCaller) => ask("post", "/api/quiz/rounds", caller).send({});

  /** Every kind of answer about one open round, head and body. */
  const everyAnswer = async (caller: TestCaller): Promise<[Response, ...Response[]]> => {
    const first = await create(caller).set("Idempotency-Key", "secrecy");
    const { id } = first.body.data;
    const at = `/api/quiz/rounds/${id}`;
    return [
      first,
      await create(caller).set("Idempotency-Key", "secrecy"),
      await create(caller),
      await ask("get", at, caller),
      await ask("put", `${at}/answers/0`, caller).send({ choice: ["A"] }),
      await ask("put", `${at}/answers/0`, caller).send({ choice: ["A", "A"] }),
      await ask("put", `${at}/answers/99`, caller).send({ choice: ["A"] }),
      await ask("get", "/api/quiz/overview", caller),
      await ask("get", "/api/quiz/review", caller),
      await ask("get", "/api/me/export", caller),
      await ask("head", at, caller),
    ];
  };

  it("tells neither a right answer nor a word of an explanation or a law", async () => {
    const answers = await everyAnswer(await signIn("visitor"));
    const [{ body }] = answers;
    const drawn = new Set((body.data as OpenRoundView).questions.map(({ id }) => id));
    const secrets = shippedQuestions
      .filter(({ id }) => drawn.has(id))
      .flatMap(({ explanation, basis }) => [explanation, ...basis.map(({ quote }) => quote)])
      // A stem may itself name the law's words: those are no secret.
      .filter((secret) => !shippedQuestions.some(({ stem }) => stem.includes(secret)));
    const sent = answers.map(({ text, headers }) => `${text ?? ""} ${JSON.stringify(headers)}`);
    expect(secrets.length).toBeGreaterThanOrEqual(20);
    expect(secrets.filter((secret) => sent.some((text) => text.includes(secret)))).toEqual([]);
    expect(sent.filter((text) => /"(answer|key|isRight|correct|order)"\s*:/.test(text))).toEqual(
      [],
    );
  });

  it("is the same in size and heads whatever the answer is", async () => {
    const caller = await signIn("visitor");
    const { id, questions } = (await create(caller)).body.data as OpenRoundView;
    const { items = [] } = (await findRound(id)) ?? {};
    const single = questions.findIndex(({ type }) => type === "single");
    const answer = async (choice: string) => {
      const at = `/api/quiz/rounds/${id}/answers/${single}`;
      const { status, headers, text } = await ask("put", at, caller).send({ choice: [choice] });
      const { date: _, "x-request-id": __, ...rest } = headers;
      return JSON.stringify([status, rest, text.replace(`"${choice}"`, "")]);
    };
    const key = items[single]?.key ?? "";
    const wrong = ["A", "B"].find((letter) => letter !== key) ?? "";
    expect(await answer(wrong)).toBe(await answer(key));
    const { headers } = await ask("get", `/api/quiz/rounds/${id}`, caller);
    expect(headers.etag).toBeUndefined();
    expect(headers["cache-control"]).toBe("no-store");
  });

  it("gives nothing away by the order of options: the right one stands anywhere", async () => {
    const places = new Map<number, number>();
    for (let n = 0; n < 30; n += 1) {
      const { id } = (await create(await signIn("visitor"))).body.data;
      const { items = [] } = (await findRound(id)) ?? {};
      const fours = items.filter(({ order, key }) => order.length === 4 && key.length === 1);
      for (const { key } of fours) {
        const place = "ABCD".indexOf(key);
        places.set(place, (places.get(place) ?? 0) + 1);
      }
    }
    const counts = [0, 1, 2, 3].map((place) => places.get(place) ?? 0);
    const total = counts.reduce((sum, count) => sum + count, 0);
    // Some 300 of them: a fair place has a quarter; an eighth or a half would be a dozen deviations off.
    expect(total).toBeGreaterThan(100);
    for (const count of counts) {
      expect(count / total).toBeGreaterThan(1 / 8);
      expect(count / total).toBeLessThan(1 / 2);
    }
  });
});
