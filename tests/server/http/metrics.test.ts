import { useTestServer } from "../../support/test-server";

const token = "a-token-of-sixteen";

describe("GET /metrics", () => {
  const open = useTestServer();

  it("answers this machine in Prometheus text, with routes as patterns", async () => {
    await open("get", "/api/health");
    await open("get", "/api/none/13800001111");
    const answer = await open("get", "/metrics");
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toContain("text/plain");
    expect(answer.text).toMatch(
      /duration_seconds_count\{method="GET",route="\/api\/health",status="200"\} 1/,
    );
    expect(answer.text).toContain('route="unknown",status="404"');
    expect(answer.text).not.toContain("13800001111");
  });

  it("answers nobody through a proxy", async () => {
    const answer = await open("get", "/metrics").set("X-Forwarded-For", "127.0.0.1");
    expect(answer.status).toBe(404);
  });
});

describe("GET /metrics with a token set", () => {
  const guarded = useTestServer({ metricsToken: token });

  it("answers who has it, and nobody else", async () => {
    expect((await guarded("get", "/metrics")).status).toBe(404);
    const wrong = await guarded("get", "/metrics").set("Authorization", "Bearer wrong");
    expect(wrong.status).toBe(404);
    const right = await guarded("get", "/metrics").set("Authorization", `Bearer ${token}`);
    expect(right.status).toBe(200);
  });
});
