import { errorCodes } from "#shared/errors/app-error";
import { type Endpoint, type Role, roles } from "#shared/http/endpoint";
import { pathOf } from "../../support/every-endpoint";
import { signIn, type TestCaller } from "../../support/factories";
import { brokenForms, nastyBodies, nastyPlaces, queryOf } from "../../support/nasty-input";
import { useTestServer } from "../../support/test-server";

/** Never 5xx, never a stack: every answer is { data }, a file, or { error } with a known code. */
describe("bad input, to every endpoint in the name of somebody who may call it", () => {
  const ask = useTestServer({}, { hasContent: true });
  const served = () => ask.rooms().routers.flatMap(({ endpoints }) => endpoints);
  const callers = new Map<Role, TestCaller>();
  const callerOf = async ({ access, method }: Endpoint): Promise<TestCaller> => {
    const role = access === "everyone" ? "visitor" : first(access);
    // A deletion may well end the session or the account of its caller.
    const caller = (method !== "delete" && callers.get(role)) || (await signIn(role));
    if (method !== "delete") callers.set(role, caller);
    return caller;
  };
  const complain = (
    endpoint: Endpoint,
    what: string,
    answer: { status: number; body: unknown },
  ) => {
    const { error } = (answer.body ?? {}) as { error?: { code?: string; requestId?: string } };
    const isGood = answer.status < 400;
    const isKnown = Object.hasOwn(errorCodes, error?.code ?? "") && Boolean(error?.requestId);
    const isFine = isGood || (answer.status < 500 && isKnown);
    const hasStack = /\bat .+:\d+:\d+|Mongo|Zod/.test(JSON.stringify(answer.body));
    return isFine && !hasStack
      ? []
      : [`${endpoint.name}, ${what}: ${answer.status} ${JSON.stringify(answer.body)}`];
  };

  it.each(Object.entries(nastyBodies()))(
    "%s",
    async (what, bodyFor) => {
      const complaints: string[] = [];
      for (const endpoint of served().filter(({ body }) => body !== "multipart")) {
        const caller = await callerOf(endpoint);
        const asked = ask(endpoint.method, pathOf(endpoint), caller);
        const isInQuery = endpoint.method === "get" || endpoint.method === "delete";
        const body = bodyFor(endpoint);
        const answer = await (isInQuery
          ? asked.query(queryOf(body))
          : asked.set("Content-Type", "application/json").send(body));
        complaints.push(...complain(endpoint, what, answer));
      }
      expect(complaints).toEqual([]);
    },
    120_000,
  );

  it.each(nastyPlaces)(
    "%j in the path",
    async (place) => {
      const complaints: string[] = [];
      for (const endpoint of served().filter(({ path }) => path.includes(":"))) {
        const asked = ask(endpoint.method, pathOf(endpoint, place), await callerOf(endpoint));
        complaints.push(...complain(endpoint, place, await asked.send()));
      }
      expect(complaints).toEqual([]);
    },
    120_000,
  );

  it("bytes that are none", async () => {
    const complaints: string[] = [];
    for (const endpoint of served().filter(({ body }) => body === "bytes")) {
      for (const bytes of [Buffer.alloc(0), Buffer.alloc(3), Buffer.alloc(2 * 1024 * 1024)]) {
        const asked = ask(endpoint.method, pathOf(endpoint), await callerOf(endpoint));
        const answer = await asked.set("Content-Type", "application/octet-stream").send(bytes);
        complaints.push(...complain(endpoint, `${bytes.length} bytes`, answer));
      }
    }
    expect(complaints).toEqual([]);
  }, 60_000);

  it("a broken multipart", async () => {
    const complaints: string[] = [];
    for (const endpoint of served().filter(({ body }) => body === "multipart")) {
      for (const body of brokenForms) {
        const asked = ask(endpoint.method, pathOf(endpoint), await callerOf(endpoint));
        const answer = await asked
          .set("Content-Type", "multipart/form-data; boundary=x")
          .send(body);
        complaints.push(...complain(endpoint, "broken multipart", answer));
      }
    }
    expect(complaints).toEqual([]);
  }, 60_000);
});

function first(access: readonly Role[]): Role {
  const [role] = access;
  if (!role || !roles.includes(role)) throw new Error("An endpoint for nobody.");
  return role;
}
