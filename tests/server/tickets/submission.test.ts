import { consentVersions } from "#shared/tickets/ticket-terms";
import { signIn } from "../../support/factories";
import { runJob } from "../../support/run-job";
import { useTestServer } from "../../support/test-server";
import {
  centreA,
  centreB,
  centreFor,
  consentsTo,
  fileDraft,
  fileTicket,
  signInStaff,
  someParts,
  storedCentres,
  storedTickets,
} from "../../support/tickets";

describe("POST /api/tickets/:ticketId/submission", () => {
  const ask = useTestServer({}, { hasContent: true });
  beforeEach(async () => {
    await storedCentres().updateMany(
      {},
      { $set: { openTicketIds: [], capacity: 1_000, isActive: true } },
    );
  });

  it("names every field that is missing", async () => {
    const applicant = await signIn("applicant");
    const { facts, right } = someParts();
    const draft = await fileDraft(ask, applicant, { facts, right });
    const answer = await ask("post", `/api/tickets/${draft.id}/submission`, applicant).send({
      version: 0,
      consents: consentsTo(null),
    });
    expect(answer.status).toBe(400);
    const fields = answer.body.error.details.issues.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(
      expect.arrayContaining(["applicant.name", "applicant.phone", "place.countyCode"]),
    );
    expect(fields.some((field: string) => field.startsWith("facts"))).toBe(false);
  });

  it.each(["process", "transfer", "notify"] as const)(
    "refuses a consent (%s) to another wording",
    async (name) => {
      const applicant = await signIn("applicant");
      const draft = await fileDraft(ask, applicant);
      const consents = {
        ...consentsTo(centreA),
        [name]: { version: "2020-01", centreId: centreA },
      };
      const { centreId: _centreId, ...plain } = consents[name] as { centreId: string };
      const answer = await ask("post", `/api/tickets/${draft.id}/submission`, applicant).send({
        version: 0,
        consents: name === "transfer" ? consents : { ...consents, [name]: plain },
      });
      expect(answer.body.error).toMatchObject({
        code: "consent_missing",
        details: { consent: name, version: consentVersions[name] },
      });
    },
  );

  it("says where it would go when that is not the centre agreed to; nothing is sent", async () => {
    const applicant = await signIn("applicant");
    const draft = await fileDraft(ask, applicant);
    const answer = await ask("post", `/api/tickets/${draft.id}/submission`, applicant).send({
      version: 0,
      consents: consentsTo("c-05"), // in the same city, and not competent
    });
    expect(answer.status).toBe(409);
    expect(answer.body.error).toMatchObject({
      code: "route_changed",
      details: { preview: { centre: { id: centreA } } },
    });
    const seen = await ask("get", `/api/tickets/${draft.id}`, applicant);
    expect(seen.body.data.status).toBe("draft");
  });

  it("goes where its applicant agreed to while the best would hardly be better", async () => {
    const preview = await centreFor(ask, someParts());
    expect(preview).toBe(centreA);
    const ticket = await fileTicket(ask, await signIn("applicant"), { centreId: centreB });
    expect(ticket).toMatchObject({ centre: { id: centreB } });
  });

  it("stays with the coordinator without the consent to pass it on", async () => {
    const ticket = await fileTicket(ask, await signIn("applicant"), { centreId: null });
    expect(ticket).toMatchObject({ status: "submitted", centre: null, centreClock: null });
    const coordinator = await signIn("coordinator", { nickname: "统筹员" });
    const accepted = await ask("post", `/api/tickets/${ticket.id}/acceptance`, coordinator).send({
      version: ticket.version,
    });
    expect(accepted.body.data).toMatchObject({ status: "accepted", isMine: true });
    const asStaff = await ask("get", `/api/triage/tickets/${ticket.id}`, await signInStaff());
    expect(asStaff.status).toBe(404);
  });

  it("refuses a stale version", async () => {
    const applicant = await signIn("applicant");
    const draft = await fileDraft(ask, applicant);
    await ask("patch", `/api/tickets/${draft.id}`, applicant).send({
      version: 0,
      facts: { ...someParts().facts, title: "另一个标题" },
    });
    const answer = await ask("post", `/api/tickets/${draft.id}/submission`, applicant).send({
      version: 0,
      consents: consentsTo(centreA),
    });
    expect(answer.body.error).toMatchObject({
      code: "stale_version",
      details: { changed: ["facts"] },
    });
  });

  it("acts once when sent many times at once", async () => {
    const applicant = await signIn("applicant");
    const draft = await fileDraft(ask, applicant);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        ask("post", `/api/tickets/${draft.id}/submission`, applicant).send({
          version: 0,
          consents: consentsTo(centreA),
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    expect(new Set(answers.map(({ body }) => body.data.number)).size).toBe(1);
    const stored = await storedTickets().findOne({ _id: draft.id });
    expect(stored?.history).toHaveLength(2);
    const centre = await storedCentres().findOne({ _id: centreA });
    expect(centre?.openTicketIds.filter((id) => id === draft.id)).toHaveLength(1);
  });

  it("never takes more than a centre's places, thirty at once", async () => {
    await storedCentres().updateOne({ _id: centreA }, { $set: { capacity: 12 } });
    await storedCentres().updateMany({ _id: { $ne: centreA } }, { $set: { isActive: false } });
    const applicants = await Promise.all(Array.from({ length: 30 }, () => signIn("applicant")));
    const drafts = await Promise.all(applicants.map((one) => fileDraft(ask, one)));
    const answers = await Promise.all(
      drafts.map((draft, at) =>
        ask("post", `/api/tickets/${draft.id}/submission`, applicants[at]).send({
          version: 0,
          consents: consentsTo(centreA),
        }),
      ),
    );
    const codes = answers.map(({ body }) => body.error?.code ?? "sent");
    expect(codes.filter((code) => code === "sent")).toHaveLength(12);
    expect(codes.filter((code) => code === "route_changed")).toHaveLength(18);
    const centre = await storedCentres().findOne({ _id: centreA });
    expect(centre?.openTicketIds).toHaveLength(12);
    const numbers = answers.flatMap(({ body }) => body.data?.number ?? []);
    expect(new Set(numbers).size).toBe(12);
  });

  it("gives back a place whose request was never sent, and takes one that is missing", async () => {
    const ticket = await fileTicket(ask, await signIn("applicant"), { centreId: centreA });
    await storedCentres().updateOne(
      { _id: centreA },
      { $set: { openTicketIds: ["e".repeat(24)] } },
    );
    const repair = () => runJob(ask, "repair-loads");
    expect(await repair()).toMatchObject({ released: 1 });
    const centre = await storedCentres().findOne({ _id: centreA });
    expect(centre?.openTicketIds).toContain(ticket.id);
    expect(centre?.openTicketIds).not.toContain("e".repeat(24));
    expect(await repair()).toMatchObject({ released: 0, reserved: 0 });
  });

  it("is refused to staff, editor and guests", async () => {
    const draft = await fileDraft(ask, await signIn("applicant"));
    const callers = [await signInStaff(), await signIn("editor"), await signIn("visitor")];
    const answers = await Promise.all(
      callers.map((caller) =>
        ask("post", `/api/tickets/${draft.id}/submission`, caller).send({
          version: 0,
          consents: consentsTo(null),
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });
});
