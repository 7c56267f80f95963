import { signIn } from "../../support/factories";
import { aClock } from "../../support/quiz-clock";
import { useTestServer } from "../../support/test-server";
import {
  centreB,
  fileTicket,
  moveAtDesk,
  signInStaff,
  someParts,
  storedCentres,
  storedTickets,
} from "../../support/tickets";

describe("GET /api/triage/overview", () => {
  const clock = aClock("2026-11-23T10:00:00+08:00");
  const ask = useTestServer({ now: clock.now }, { hasContent: true });
  const titlesOf = async (caller: Awaited<ReturnType<typeof signIn>>): Promise<string[]> => {
    const answer = await ask("get", "/api/triage/overview", caller);
    return answer.body.data.arrivals.map(({ title }: { title: string }) => title);
  };
  const filed = async (title: string) => {
    const { facts } = someParts();
    const parts = someParts({ facts: { ...(facts as NonNullable<typeof facts>), title } });
    return fileTicket(ask, await signIn("applicant"), { parts });
  };

  it("names what came today, the newest first, until somebody claims it", async () => {
    await storedTickets().deleteMany({});
    await storedCentres().updateMany({}, { $set: { openTicketIds: [] } });
    const staff = await signInStaff();
    await filed("先送到的");
    clock.forward(60);
    const later = await filed("后送到的");
    await storedTickets().updateOne(
      { number: (await filed("昨天送到的")).number },
      { $set: { receivedOn: "2026-11-20" } },
    );
    expect(await titlesOf(staff)).toEqual(["后送到的", "先送到的"]);
    expect(await titlesOf(await signInStaff("巴特尔", centreB))).toEqual([]);
    await moveAtDesk(ask, staff, later.id, { path: "claim" });
    expect(await titlesOf(staff)).toEqual(["先送到的"]);
  });
});
