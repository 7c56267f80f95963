import type { DraftInput } from "#shared/tickets/ticket-schemas";
import { signIn } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import {
  fileDraft,
  fileTicket,
  signInStaff,
  someParts,
  storedCentres,
  storedTickets,
} from "../../support/tickets";

const creditCode = "91350100M000100Y43";
type Applicant = NonNullable<DraftInput["applicant"]>;

function applicantPart(changes: Partial<Applicant>): Applicant {
  const { applicant } = someParts();
  if (!applicant) throw new Error("No applicant.");
  return { ...applicant, ...changes };
}

describe("who asks for help", () => {
  const ask = useTestServer({}, { hasContent: true });
  beforeEach(async () => {
    await storedCentres().updateMany({}, { $set: { capacity: 1_000, openTicketIds: [] } });
  });

  it("may be a firm with its credit code, kept sealed and shown to the desk", async () => {
    const applicant = applicantPart({
      kind: "firm",
      organisation: "青城乳品（示例）",
      creditCode: "9135 0100 m000 100y43",
    });
    const ticket = await fileTicket(ask, await signIn("applicant"), {
      parts: someParts({ applicant }),
    });
    expect(ticket.parts.applicant).toMatchObject({ creditCode });
    const stored = await storedTickets().findOne({ _id: ticket.id });
    expect(JSON.stringify(stored)).not.toContain(creditCode);
    const seen = await ask("get", `/api/triage/tickets/${ticket.id}`, await signInStaff());
    expect(seen.body.data.applicant).toMatchObject({ creditCode });
  });

  it("is refused with a credit code whose check character is wrong", async () => {
    const applicant = applicantPart({
      kind: "firm",
      organisation: "青城乳品（示例）",
      creditCode: "91350100M000100Y44",
    });
    const answer = await ask("post", "/api/tickets", await signIn("applicant")).send({ applicant });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.issues).toMatchObject([{ field: "applicant.creditCode" }]);
  });

  it.each<[string, Partial<Applicant>, string]>([
    ["does not say whom for", { isAuthorised: true }, "applicant.principalName"],
    ["does not say that they may", { principalName: "李小红" }, "applicant.isAuthorised"],
  ])("is refused as an agent who %s", async (_, changes, field) => {
    const applicant = applicantPart({ role: "agent", ...changes });
    const answer = await ask("post", "/api/tickets", await signIn("applicant")).send({ applicant });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.issues).toMatchObject([{ field }]);
  });

  it("may be an agent: the other person's name is masked until it is revealed", async () => {
    const applicant = applicantPart({
      role: "agent",
      principalName: "李小红",
      isAuthorised: true,
    });
    const ticket = await fileTicket(ask, await signIn("applicant"), {
      parts: someParts({ applicant }),
    });
    const staff = await signInStaff();
    const seen = await ask("get", `/api/triage/tickets/${ticket.id}`, staff);
    expect(seen.body.data.applicant).toMatchObject({ maskedPrincipalName: "李**" });
    expect(JSON.stringify(seen.body)).not.toContain("李小红");
    const revealed = await ask("post", `/api/tickets/${ticket.id}/reveal`, staff).send({
      reason: "回电",
    });
    expect(revealed.body.data).toMatchObject({ principalName: "李小红" });
  });

  it("is shown to the desk as before when an older program stored the request", async () => {
    const ticket = await fileTicket(ask, await signIn("applicant"));
    await storedTickets().updateOne(
      { _id: ticket.id },
      {
        $unset: {
          "parts.applicant.creditCode": "",
          "parts.applicant.principalName": "",
          "parts.applicant.isAuthorised": "",
          "parts.place.businessCountyCode": "",
        },
      },
    );
    const seen = await ask("get", `/api/triage/tickets/${ticket.id}`, await signInStaff());
    expect(seen.body.data).toMatchObject({
      applicant: { creditCode: null, maskedPrincipalName: null },
      businessPlaceName: null,
    });
  });
});

describe("where one does business", () => {
  const ask = useTestServer({}, { hasContent: true });

  it("puts a centre there in charge, and the route says so", async () => {
    const answer = await ask("post", "/api/tickets/route-preview").send({
      countyCode: "150725",
      businessCountyCode: "150105",
      infringementCountyCode: null,
      otherSideCountyCode: null,
      otherSideName: "",
      rights: ["trade_secret"], // which nobody at home is competent for
      rightNumber: "",
    });
    expect(answer.body.data.reasons).toContainEqual({
      code: "jurisdiction",
      basis: "business",
      reach: "unit",
      placeName: "呼和浩特市",
    });
  });

  it("is part of the request that is routed, and the desk reads it", async () => {
    const { place } = someParts();
    const parts = someParts(
      place && { place: { ...place, countyCode: "150725", businessCountyCode: "150105" } },
    );
    const draft = await fileDraft(ask, await signIn("applicant"), parts);
    expect(draft.parts.place).toMatchObject({ businessCountyCode: "150105" });
  });
});
