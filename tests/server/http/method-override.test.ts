import { signIn } from "../../support/factories";
import { useTestServer } from "../../support/test-server";

describe("a method named in a header", () => {
  const ask = useTestServer();

  it("lets WeChat, which knows no PATCH, change something", async () => {
    const visitor = await signIn("visitor");
    const answer = await ask("post", "/api/me", visitor)
      .set("x-http-method-override", "PATCH")
      .send({ nickname: "小鹿" });
    expect(answer.status).toBe(200);
    expect(answer.body.data.nickname).toBe("小鹿");
  });

  it("turns nothing into a DELETE", async () => {
    const visitor = await signIn("visitor");
    const answer = await ask("post", "/api/me", visitor).set("x-http-method-override", "DELETE");
    expect(answer.status).toBe(405);
  });

  it("turns no read into a write", async () => {
    const visitor = await signIn("visitor");
    const answer = await ask("get", "/api/me", visitor).set("x-http-method-override", "PATCH");
    expect(answer.status).toBe(200);
    expect(answer.body.data.id).toBe(visitor.accountId);
  });
});
