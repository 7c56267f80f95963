import { personas } from "#shared/accounts/account-schemas";
import { useTestServer } from "../../support/test-server";

describe("POST /api/sessions/demo", () => {
  const ask = useTestServer();
  const signInAs = (persona: string) => ask("post", "/api/sessions/demo").send({ persona });

  it.each([
    ["visitor", "visitor"],
    ["firm", "applicant"],
    ["staff-a", "staff"],
    ["staff-b", "staff"],
    ["coordinator", "coordinator"],
    ["editor", "editor"],
    ["editor-b", "editor"],
  ])("%s comes in as %s", async (persona, role) => {
    const answer = await signInAs(persona);
    expect(answer.status).toBe(200);
    expect(answer.body.data.account.role).toBe(role);
  });

  it("puts the two members of staff into two centres, and nobody else into one", async () => {
    const answers = await Promise.all(personas.map((persona) => signInAs(persona)));
    const centres = answers.map(({ body }) => body.data.account.centreId).filter(Boolean);
    expect(new Set(centres).size).toBe(2);
    expect(centres).toHaveLength(2);
  });

  it("finds the same person again, also when they come ten times at once", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => signInAs("firm")));
    const ids = answers.map(({ body }) => body.data.account.id);
    expect(new Set(ids).size).toBe(1);
  });

  it("refuses somebody else", async () => {
    const answer = await signInAs("admin");
    expect(answer.body.error.details.issues).toEqual([{ field: "persona", code: "invalid_value" }]);
  });
});

describe("GET /api/sessions/demo", () => {
  const ask = useTestServer({}, { hasContent: true });

  it("names everybody there is to be, staff with their centre", async () => {
    const { body } = await ask("get", "/api/sessions/demo");
    expect(body.data.items.map(({ persona }: { persona: string }) => persona)).toEqual(personas);
    const staff = body.data.items.find(({ persona }: { persona: string }) => persona === "staff-a");
    expect(staff.centreName).toContain("示例");
  });
});
