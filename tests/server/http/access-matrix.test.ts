import { type Endpoint, type Role, roles } from "#shared/http/endpoint";
import { everyDescribedEndpoint, pathOf } from "../../support/every-endpoint";
import { signIn } from "../../support/factories";
import { useTestServer } from "../../support/test-server";

describe("who may call what", () => {
  const ask = useTestServer();
  const served = () => ask.rooms().routers.flatMap(({ endpoints }) => endpoints);
  const verdict = async (endpoint: Endpoint, role?: Role) => {
    // A caller of its own each time: signing out or erasing must not spoil the next call.
    const caller = role && (await signIn(role));
    const { status, body } = await ask(endpoint.method, pathOf(endpoint), caller).send();
    if (status === 401) return "not signed in";
    return status === 403 && body.error.details.roles ? "not allowed" : "may call";
  };
  const right = ({ access }: Endpoint, role?: Role) => {
    if (access === "everyone") return "may call";
    if (!role) return "not signed in";
    return access.includes(role) ? "may call" : "not allowed";
  };

  it("is as each endpoint says, for every role and for nobody", async () => {
    const wrong: string[] = [];
    for (const endpoint of served()) {
      for (const role of [undefined, ...roles]) {
        const found = await verdict(endpoint, role);
        if (found !== right(endpoint, role)) wrong.push(`${endpoint.name} × ${role}: ${found}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(served().length).toBeGreaterThan(5);
  }, 120_000);

  it("is said by every route: no router holds a path that no endpoint describes", () => {
    const lines = ask
      .rooms()
      .routers.flatMap(({ stack }) =>
        stack.map(({ path, methods }) => `${methods.filter((name) => name !== "HEAD")} ${path}`),
      );
    const described = served().map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(new Set(lines)).toEqual(new Set(described));
    expect(lines).toHaveLength(described.length);
  });

  it("has no endpoint that is described and not served", () => {
    const names = served().map(({ name }) => name);
    const missing = everyDescribedEndpoint().filter(({ name }) => !names.includes(name));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it("names and addresses every endpoint once", () => {
    const names = served().map(({ name }) => name);
    const addresses = served().map(({ method, path }) => `${method} ${path}`);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});
