import { signIn } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import { fileTicket, storedTickets } from "../../support/tickets";

describe("somebody else's request", () => {
  const ask = useTestServer({}, { hasContent: true });

  it.each<[string, object]>([
    ["supplement", {}],
    ["withdrawal", { reason: "" }],
    ["objection", { reason: "换一家办" }],
    ["appeal", { reason: "我不同意" }],
    ["messages", { text: "您好" }],
  ])("is not found by another applicant: %s", async (path, body) => {
    const ticket = await fileTicket(ask, await signIn("applicant"));
    const { version } = ticket;
    const answer = await ask(
      "post",
      `/api/tickets/${ticket.id}/${path}`,
      await signIn("applicant"),
    ).send(path === "messages" ? body : { version, ...body });
    expect([answer.status, answer.body.error.code]).toEqual([404, "not_found"]);
    expect(await storedTickets().findOne({ _id: ticket.id })).toMatchObject({ version: 1 });
  });

  it.each([
    ["withdrawal", { version: "1", reason: "" }],
    ["withdrawal", { version: { $gt: 0 }, reason: "" }],
    ["objection", { version: 1, reason: "" }],
    ["appeal", { version: 1, reason: "x".repeat(1_001) }],
    ["messages", { text: "\u202e倒过来" }],
    ["supplement", { version: 1, extra: true }],
  ])("and a bad field are told apart: %s %j", async (path, body) => {
    const applicant = await signIn("applicant");
    const ticket = await fileTicket(ask, applicant);
    const answer = await ask("post", `/api/tickets/${ticket.id}/${path}`, applicant).send(body);
    expect([answer.status, answer.body.error.code]).toEqual([400, "invalid_request"]);
  });

  it.each(["supplement", "withdrawal", "objection", "appeal"])(
    "cannot be changed against a stale version: %s",
    async (path) => {
      const applicant = await signIn("applicant");
      const ticket = await fileTicket(ask, applicant);
      const body = path === "supplement" ? {} : { reason: "说明理由" };
      const answer = await ask("post", `/api/tickets/${ticket.id}/${path}`, applicant).send({
        version: 0,
        ...body,
      });
      expect(answer.body.error).toMatchObject({
        code: "stale_version",
        details: { version: 1, changed: [{ act: "submit" }, { act: "route" }] },
      });
    },
  );
});
