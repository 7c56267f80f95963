import { useTestServer } from "../../support/test-server";

describe("in production", () => {
  const ask = useTestServer({ isProduction: true });

  it("there is no way in as one of the demonstration's people", async () => {
    const answer = await ask("post", "/api/sessions/demo").send({ persona: "editor" });
    expect(answer.status).toBe(404);
    expect(answer.body.error.code).toBe("not_found");
  });

  it("no served path and no line of the description speaks of it", async () => {
    const { text } = await ask("get", "/api/openapi.json");
    expect(text).not.toContain("sessions/demo");
    const endpoints = ask.rooms().routers.flatMap((router) => router.endpoints);
    expect(endpoints.some(({ path }) => path.includes("demo"))).toBe(false);
  });

  it("browsers are told to stay with https", async () => {
    const { headers } = await ask("get", "/api/health");
    expect(headers["strict-transport-security"]).toContain("max-age=31536000");
  });
});
