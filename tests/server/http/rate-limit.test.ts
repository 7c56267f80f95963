import { signIn } from "../../support/factories";
import { useTestServer } from "../../support/test-server";

const byAccount = {
  read: 3,
  write: 2,
  "sign-in": 2,
  create: 1,
  upload: 1,
  check: 1,
  round: 2,
};

describe("rate limits", () => {
  const ask = useTestServer({
    limits: { byAccount, addressFactor: 2, byAddress: { round: 3 } },
    trustedProxyCount: 1,
  });
  const statuses = async (count: number, call: () => PromiseLike<{ status: number }>) => {
    const found: number[] = [];
    for (let i = 0; i < count; i++) found.push((await call()).status);
    return found;
  };

  it("count the starts of rounds by account, and wider by address", async () => {
    const [one, other, elsewhere] = [
      await signIn("visitor"),
      await signIn("visitor"),
      await signIn("visitor"),
    ];
    const start = (caller: typeof one, from: string) => () =>
      ask("post", "/api/quiz/rounds", caller).set("X-Forwarded-For", from);
    const school = "203.0.113.9";
    // Without content a start that is let through finds no week.
    expect(await statuses(3, start(one, school))).toEqual([503, 503, 429]);
    expect(await statuses(2, start(other, school))).toEqual([503, 429]);
    expect(await statuses(1, start(elsewhere, "203.0.113.10"))).toEqual([503]);
  });

  it("count each account for itself, and answer 429 with Retry-After", async () => {
    const [one, other] = [await signIn("visitor"), await signIn("visitor")];
    expect(await statuses(4, () => ask("get", "/api/me", one))).toEqual([200, 200, 200, 429]);
    expect((await ask("get", "/api/me", other)).status).toBe(200);
    const refused = await ask("get", "/api/me", one);
    expect(refused.body.error.code).toBe("too_many_requests");
    expect(refused.body.error.details.limit).toBe("read");
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  });

  it("count reading and writing apart", async () => {
    const caller = await signIn("visitor");
    const rename = () => ask("patch", "/api/me", caller).send({ nickname: "安安" });
    expect(await statuses(3, rename)).toEqual([200, 200, 429]);
    expect((await ask("get", "/api/me", caller)).status).toBe(200);
  });

  it("count callers without an account by address, with more patience", async () => {
    const guest = (from: string) => () =>
      ask("post", "/api/sessions/guest").set("X-Forwarded-For", from);
    const expected = [200, 200, 200, 200, 429];
    expect(await statuses(5, guest("203.0.113.1"))).toEqual(expected);
    // What stands left of the proxy's own entry anybody may have written.
    expect((await guest("198.51.100.9, 203.0.113.1")()).status).toBe(429);
    expect((await guest("203.0.113.2")()).status).toBe(200);
    expect(await statuses(5, guest("2001:db8::1"))).toEqual(expected);
    expect((await guest("2001:db8:0:0:ffff::2")()).status).toBe(429);
  });
});
