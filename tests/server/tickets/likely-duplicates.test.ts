import type { DraftInput } from "#shared/tickets/ticket-schemas";
import { signIn, type TestCaller } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import {
  fileDraft,
  fileTicket,
  signInStaff,
  someParts,
  storedCentres,
  storedTickets,
} from "../../support/tickets";

describe("GET /api/tickets/:ticketId/likely-duplicates", () => {
  const ask = useTestServer({}, { hasContent: true });
  beforeEach(async () => {
    await storedCentres().updateMany({}, { $set: { openTicketIds: [], capacity: 1_000 } });
  });

  const withNumber = (number: string, otherSideName = ""): DraftInput => {
    const { place } = someParts();
    return someParts({
      right: { kinds: ["copyright"], number },
      ...(place && { place: { ...place, otherSideName } }),
    });
  };
  async function duplicatesOf(applicant: TestCaller, parts: DraftInput) {
    const draft = await fileDraft(ask, applicant, parts);
    const answer = await ask("get", `/api/tickets/${draft.id}/likely-duplicates`, applicant);
    return answer.body.data.items as { ticket: { id: string }; alike: string[] }[];
  }

  it("names the caller's own request with the same number or other side, the likest first", async () => {
    const applicant = await signIn("applicant");
    const sameSide = await fileTicket(ask, applicant, { parts: withNumber("", "某某网店") });
    const both = await fileTicket(ask, applicant, { parts: withNumber("沪 12345", "某某网店") });
    await fileTicket(ask, applicant, { parts: withNumber("京45678", "别的店") });
    const items = await duplicatesOf(applicant, withNumber("沪12345", "某某 网店"));
    expect(items.map(({ ticket, alike }) => [ticket.id, alike])).toEqual([
      [both.id, ["right_number", "other_side"]],
      [sameSide.id, ["other_side"]],
    ]);
  });

  it("never tells of somebody else's request", async () => {
    await fileTicket(ask, await signIn("applicant"), { parts: withNumber("沪78910", "独一家") });
    expect(await duplicatesOf(await signIn("applicant"), withNumber("沪78910", "独一家"))).toEqual(
      [],
    );
  });

  it.each<[string, Record<string, string>]>([
    ["was handed in longer ago than 90 days", { submittedOn: "2020-01-01" }],
    ["is over", { status: "closed", shelf: "over" }],
  ])("leaves out a request that %s", async (_, change) => {
    const applicant = await signIn("applicant");
    const ticket = await fileTicket(ask, applicant, { parts: withNumber("沪32100") });
    await storedTickets().updateOne({ _id: ticket.id }, { $set: change });
    expect(await duplicatesOf(applicant, withNumber("沪32100"))).toEqual([]);
  });

  it("is for the draft's own applicant", async () => {
    const draft = await fileDraft(ask, await signIn("applicant"));
    const path = `/api/tickets/${draft.id}/likely-duplicates`;
    const stranger = await ask("get", path, await signIn("applicant"));
    const staff = await ask("get", path, await signInStaff());
    expect([stranger.status, staff.status]).toEqual([404, 403]);
  });
});
