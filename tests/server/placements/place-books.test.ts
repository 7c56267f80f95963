import fc from "fast-check";
import { isUnderway, type TicketStatus, ticketMoves } from "#shared/tickets/ticket-statuses";
import { consentVersions } from "#shared/tickets/ticket-terms";
import { signIn, type TestCaller } from "../../support/factories";
import { useTestServer } from "../../support/test-server";
import {
  centreA,
  centreB,
  fileTicket,
  moveAtDesk,
  signInStaff,
  storedCentres,
  storedTickets,
} from "../../support/tickets";
import { killedAtWrite } from "../../support/watched-writes";

const placesEach = 3;
const acts = [
  ...["file", "file", "file at once", "withdraw", "request material", "supplement", "lapse"],
  ...["accept", "refuse", "start", "close", "reopen", "appeal", "uphold", "overturn"],
  ...["pass to the coordinator", "pass to a centre", "object", "erase"],
] as const;
type ActName = (typeof acts)[number];
interface Act {
  name: ActName;
  /** Which of the requests it is done to. */
  pick: number;
  /** The write at which the program dies. */
  fatal: number | null;
}

const anyAct: fc.Arbitrary<Act> = fc.record({
  name: fc.constantFrom(...acts),
  pick: fc.nat(50),
  fatal: fc.option(fc.nat(6), { freq: 3 }),
});

const moves = {
  withdraw: "withdraw",
  "request material": "request_material",
  supplement: "supplement",
  accept: "accept",
  refuse: "refuse",
  start: "start",
  close: "close",
  reopen: "reopen",
  appeal: "appeal",
  uphold: "uphold",
  overturn: "overturn",
} as const;
const ofNone: ReadonlySet<ActName> = new Set(["file", "file at once", "lapse"]);

/** Whether trying it makes sense: what is refused moves no place. */
function fits(name: ActName, status: TicketStatus): boolean {
  if (name === "erase") return !isUnderway(status);
  if (!(name in moves)) return isUnderway(status);
  const from: readonly TicketStatus[] = ticketMoves[moves[name as keyof typeof moves]].from;
  return from.includes(status);
}

/** Each act once, in an order in which each is possible. */
const everyAct: Act[] = (
  [
    ...["file", "request material", "supplement", "refuse", "appeal", "overturn", "start"],
    ...["close", "reopen", "pass to the coordinator", "pass to a centre", "object", "withdraw"],
    ...["erase", "file", "accept", "close", "file", "refuse", "appeal", "uphold"],
  ] as const
).map((name) => ({ name, pick: 0, fatal: null }));

interface Known {
  _id: string;
  status: TicketStatus;
  centreId: string | null;
  version: number;
  ownerId: string | null;
}

/**
 * Whatever people do with requests, and wherever the program dies meanwhile, the places taken at each
 * centre are those of the open requests that lie there: at once while nothing dies, else after the repair.
 */
describe("the books of the places", () => {
  let now = new Date("2026-03-02T02:00:00Z");
  const ask = useTestServer({ now: () => now }, { hasContent: true });
  const job = (wanted: string) =>
    ask
      .rooms()
      .jobs.find(({ name }) => name === wanted)
      ?.run() ?? Promise.reject(new Error(`No job ${wanted}`));
  const done = new Set<ActName>();
  const people = new Map<string, TestCaller>();
  let coordinator: TestCaller;

  const newApplicant = async () => {
    const applicant = await signIn("applicant");
    people.set(applicant.accountId, applicant);
    return applicant;
  };
  const known = () =>
    storedTickets()
      .find({ status: { $ne: "draft" } })
      .sort({ _id: 1 })
      .toArray() as unknown as Promise<Known[]>;
  const deskOf = ({ centreId }: Known) =>
    centreId === null ? Promise.resolve(coordinator) : signInStaff("甲", centreId);
  const atDesk = async (ticket: Known, path: string, body: object = {}) =>
    moveAtDesk(ask, await deskOf(ticket), ticket._id, { path, body });
  const asOwner = (ticket: Known, path: string, body: object = {}) =>
    ask(
      "post",
      `/api/tickets/${ticket._id}/${path}`,
      people.get(ticket.ownerId ?? "") ?? coordinator,
    ).send({ version: ticket.version, ...body });

  async function object(ticket: Known): Promise<void> {
    const reason = "那里有熟人";
    const refused = await asOwner(ticket, "objection", { reason });
    const next = refused.body.error?.details?.preview?.centre?.id as string | undefined;
    const consent = { version: consentVersions.transfer, centreId: next };
    if (next) await asOwner(ticket, "objection", { reason, consent });
  }

  const does: Record<ActName, (ticket: Known) => Promise<unknown>> = {
    file: async () => fileTicket(ask, await newApplicant()),
    "file at once": async () => {
      const applicants = await Promise.all([newApplicant(), newApplicant(), newApplicant()]);
      // All of them to the end: a straggler would go on filing after the kill.
      await Promise.allSettled(
        applicants.map((each) => fileTicket(ask, each, { centreId: centreA })),
      );
    },
    withdraw: async (ticket) => asOwner(ticket, "withdrawal", { reason: "" }),
    "request material": (ticket) =>
      atDesk(ticket, "material-request", {
        materials: [{ label: "原图", isNeeded: false }],
        words: "",
      }),
    supplement: async (ticket) => asOwner(ticket, "supplement"),
    lapse: async () => {
      // Warned with the first run, and withdrawn after the next working day, holidays in between.
      for (const days of [20, 12]) {
        now = new Date(now.getTime() + days * 86_400_000);
        await job("lapse-tickets");
      }
    },
    accept: (ticket) => atDesk(ticket, "acceptance"),
    refuse: (ticket) => atDesk(ticket, "refusal", { ground: "no_facts", words: "没有事实" }),
    start: (ticket) => atDesk(ticket, "handling"),
    close: (ticket) => atDesk(ticket, "closing", { outcome: "advised", answer: "已经答复您了" }),
    reopen: (ticket) => atDesk(ticket, "reopening", { reason: "又有新材料" }),
    appeal: async (ticket) => asOwner(ticket, "appeal", { reason: "我写清楚了" }),
    uphold: (ticket) => decide(ticket, true),
    overturn: (ticket) => decide(ticket, false),
    "pass to the coordinator": (ticket) => passTo(ticket, null),
    "pass to a centre": (ticket) => passTo(ticket, ticket.centreId === centreA ? centreB : centreA),
    object,
    erase: async (ticket) => {
      const owner = people.get(ticket.ownerId ?? "");
      if (owner) await ask("delete", "/api/me", owner);
    },
  };
  const decide = (ticket: Known, isUpheld: boolean) =>
    moveAtDesk(ask, coordinator, ticket._id, {
      path: "appeal-decision",
      body: { isUpheld, words: "看过材料了" },
    });
  const passTo = (ticket: Known, centreId: string | null) =>
    moveAtDesk(ask, coordinator, ticket._id, {
      path: "transfer",
      body: { centreId, reason: "换一处办" },
    });

  async function books() {
    const centres = await storedCentres().find({}).toArray();
    const tickets = await known();
    return {
      overfull: centres.filter(({ openTicketIds }) => openTicketIds.length > placesEach),
      taken: centres
        .flatMap(({ _id, openTicketIds }) => openTicketIds.map((id) => `${id} at ${_id}`))
        .toSorted((one, other) => one.localeCompare(other)),
      open: tickets
        .filter(({ centreId, status }) => centreId !== null && isUnderway(status))
        .map(({ _id, centreId }) => `${_id} at ${centreId}`)
        .toSorted((one, other) => one.localeCompare(other)),
    };
  }

  async function live({ name, pick, fatal }: Act): Promise<void> {
    const tickets = (await known()).filter(({ status }) => fits(name, status));
    const ticket = tickets[pick % Math.max(1, tickets.length)];
    if (!ticket && !ofNone.has(name)) return;
    if (ticket) done.add(name);
    const doIt = () => does[name](ticket as Known);
    if (fatal === null) await doIt();
    else {
      await killedAtWrite(fatal, () => doIt().catch(() => {}));
      now = new Date(now.getTime() + 3 * 60_000);
      await job("repair-loads");
    }
    const { overfull, taken, open } = await books();
    expect(overfull).toEqual([]);
    expect(taken).toEqual(open);
  }

  beforeAll(async () => {
    coordinator = await signIn("coordinator");
  });

  it("balance after whatever was done", async () => {
    const property = fc.asyncProperty(
      fc.array(anyAct, { minLength: 30, maxLength: 60, size: "max" }),
      async (day) => {
        now = new Date("2026-03-02T02:00:00Z");
        await storedTickets().deleteMany({});
        await storedCentres().updateMany({}, { $set: { capacity: placesEach, openTicketIds: [] } });
        for (const each of day) await live(each);
      },
    );
    await fc.assert(property, { numRuns: 20, endOnFailure: true, examples: [[everyAct]] });
    expect(acts.filter((name) => !ofNone.has(name) && !done.has(name))).toEqual([]);
  }, 300_000);
});
