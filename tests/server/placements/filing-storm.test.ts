import { chooseCentre } from "#shared/tickets/ticket-routing";
import { listRoutingCentres, placeOf, units } from "../../../server/centres";
import { signIn, type TestCaller } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import { consentsTo, fileDraft, someParts, storedCentres } from "../../support/tickets";

const applicants = 100;
const ticketsEach = 5;
const placesEach = 12;
const counties = units.flatMap(({ counties }) => counties.map(({ code }) => code));
const kinds = ["copyright", "patent", "trademark", "geographical_indication"] as const;

interface Filed {
  ticketId: string;
  countyCode: string;
  right: (typeof kinds)[number];
  centreId: string | null;
}

describe("500 requests sent at once", () => {
  const ask = useTestServer({}, { hasContent: true });
  const filed: Filed[] = [];

  /** Draws up one; every third is from the capital, so that its centres fill up long before the rest. */
  async function draftOne(applicant: TestCaller, number: number) {
    const countyCode = number % 3 === 0 ? "150105" : (counties[number % counties.length] ?? "");
    const right = kinds[number % kinds.length] ?? "trademark";
    const { place, ...rest } = someParts({ right: { kinds: [right], number: "" } });
    if (!place) throw new Error("There is a place.");
    const draft = await fileDraft(ask, applicant, { ...rest, place: { ...place, countyCode } });
    return { applicant, draft, countyCode, right };
  }

  /** As a patient applicant does: agrees to what is proposed, and again when that has gone meanwhile. */
  async function sendOne(of: Awaited<ReturnType<typeof draftOne>>): Promise<Filed> {
    const { applicant, draft, countyCode, right } = of;
    const preview = await ask("post", "/api/tickets/route-preview").send({
      ...{ countyCode, infringementCountyCode: null, otherSideCountyCode: null },
      ...{ otherSideName: "", rights: [right], rightNumber: "" },
    });
    let centreId: string | null = preview.body.data.centre?.id ?? null;
    for (;;) {
      const answer = await ask("post", `/api/tickets/${draft.id}/submission`, applicant).send({
        version: draft.version,
        consents: consentsTo(centreId),
      });
      if (answer.status === 200) return { ticketId: draft.id, countyCode, right, centreId };
      if (answer.body.error.code !== "route_changed") throw new Error(answer.text);
      centreId = answer.body.error.details.preview.centre?.id ?? null;
    }
  }

  beforeAll(async () => {
    // The demonstration's own requests make room.
    await storedCentres().updateMany({}, { $set: { capacity: placesEach, openTicketIds: [] } });
    const drafts: Awaited<ReturnType<typeof draftOne>>[] = [];
    for (let person = 0; person < applicants; person += 1) {
      const applicant = await signIn("applicant");
      const numbers = Array.from({ length: ticketsEach }, (_, at) => person * ticketsEach + at);
      drafts.push(...(await Promise.all(numbers.map((number) => draftOne(applicant, number)))));
    }
    filed.push(...(await Promise.all(drafts.map(sendOne))));
  }, 300_000);

  it("never put a centre over its capacity", async () => {
    const centres = await listRoutingCentres();
    const loads = centres.map(({ load }) => load);
    expect(Math.max(...loads)).toBe(placesEach); // some are full, or this proves nothing
    expect(centres.filter(({ load, capacity }) => load > capacity)).toEqual([]);
  });

  it("give each its own place, and none to nobody", async () => {
    const held = await storedCentres().find({}).toArray();
    const places = held.flatMap(({ _id, openTicketIds }) =>
      openTicketIds.map((ticketId) => [ticketId, _id] as const),
    );
    const placed = filed.filter(({ centreId }) => centreId !== null);
    expect(places).toHaveLength(placed.length);
    expect(new Map(places)).toEqual(
      new Map(placed.map(({ ticketId, centreId }) => [ticketId, centreId])),
    );
  });

  it("leave to the coordinator only what no centre in charge has room for", async () => {
    const centres = await listRoutingCentres();
    const kept = filed.filter(({ centreId }) => centreId === null);
    expect(kept.length).toBeGreaterThan(0);
    const misplaced = kept.filter(({ countyCode, right }) => {
      const request = { countyCode, infringementCountyCode: null, otherSideCountyCode: null };
      return chooseCentre({ ...request, rights: [right] }, centres, { placeOf }).centreId !== null;
    });
    expect(misplaced).toEqual([]);
  });
});
